import { findJigsawRisks, type ComparableStory } from '../checks/jigsaw/jigsaw-risks.ts';
import { toTraits, type StoryTraits } from '../checks/jigsaw/story-traits.ts';
import type { StoryTexts } from '../checks/texts/story-texts.ts';
import type { StoryAtGate } from '../consent/gate-question.ts';
import { findDuplicates } from '../story/find-duplicates.ts';
import { toIssue, type Finding, type Issue } from '../story/issue.ts';
import { approvedFingerprint } from './approved-fingerprint.ts';
import { hashKey } from '../runtime/hash-keys.ts';

/**
 * The data of a story that is compared with other stories, and the file that resulting issues name.
 */
export interface ComparedStory extends ComparableStory {
  /**
   * The fingerprint that everyone approved, if they did. If two stories have the same one, one story
   * is a copy of the other.
   */
  fingerprint: string | undefined;
  place: Pick<Issue, 'file' | 'line' | 'id'>;
}

/**
 * The finding for stories with the same approved fingerprint. A folder was copied with its
 * approvals, so a no to one story would leave the other in the library. That is true even while one
 * of them cannot be shown: otherwise taking a use away from one would open the other.
 */
export const duplicateStory: Finding = {
  rule: 'story-twice',
  severity: 'error',
  path: ['id'],
  message:
    'Another story has the same words, so both are held back: a no to one would leave the other.',
  hint: 'Delete the folder of the copy. A new story begins with words of its own and a release of its own.',
};

/** Whether a story is held back because another story has the same words. */
export function isDuplicateStory({ issues }: { issues: readonly Issue[] }): boolean {
  return issues.some(({ rule }) => rule === duplicateStory.rule);
}

/** Collects the data of a story that is compared with other stories. */
export function toComparedStory(
  story: StoryAtGate,
  texts: StoryTexts,
  isShown: boolean,
): ComparedStory {
  const { file, id, lineOf } = story.place;
  const line = lineOf?.(['place']);
  const place = {
    file,
    ...(id === undefined ? {} : { id }),
    ...(line === undefined ? {} : { line }),
  };
  const fingerprint = approvedFingerprint(story);
  return { fingerprint, traits: toTraits(story.front, texts), isShown, place };
}

/** Adds to each judged story the issues that only a comparison with other stories can show. */
export function addCrossStoryIssues<T extends { issues: Issue[]; compared?: ComparedStory }>(
  judged: readonly T[],
): T[] {
  const compared = judged.flatMap((story) => story.compared ?? []);
  const risks = new Map(
    findJigsawRisks(compared).map((findings, index) => [compared[index], findings]),
  );
  const duplicates = findDuplicates(compared.flatMap(({ fingerprint }) => fingerprint ?? []));
  return judged.map((story) => {
    const { fingerprint, place: { line, ...place } = { file: '', line: undefined } } =
      story.compared ?? {};
    const isDuplicate = fingerprint !== undefined && duplicates.has(fingerprint);
    const findings = [
      ...(isDuplicate ? [duplicateStory] : []),
      ...(risks.get(story.compared) ?? []),
    ];
    const issues = findings.map((finding) =>
      toIssue({ ...finding, ...(line === undefined ? {} : { line }) }, place),
    );
    return issues.length === 0 ? story : { ...story, issues: [...story.issues, ...issues] };
  });
}

/**
 * Replaces the traits of a story by hashes. Hashes can be compared with the hashes of other
 * stories, but the traits cannot be read from them.
 *
 * @param salt a text that is the same for all stories that are compared
 */
export function concealTraits<T extends { compared?: ComparedStory }>(story: T, salt: string): T {
  if (!story.compared) return story;
  const conceal = (value: string) => hashKey(salt, value).slice(0, 24);
  const concealIfGiven = (value: string | undefined) =>
    value === undefined ? undefined : conceal(value);
  const { place, ages, family, themes, years } = story.compared.traits;
  const traits: StoryTraits = {
    place: concealIfGiven(place),
    ages: concealIfGiven(ages),
    family: concealIfGiven(family),
    themes: themes.map(conceal),
    years: years.map(conceal),
  };
  return { ...story, compared: { ...story.compared, traits } };
}
