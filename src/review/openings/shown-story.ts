import { judgeStory } from '../../checks/judge-story.ts';
import { comparedFingerprint } from '../../library/approved-fingerprint.ts';
import { checkStoryFolder } from '../../library/check-story-folder.ts';
import { readStory } from '../../library/read-story.ts';
import { toStoryWords } from '../../library/story-words.ts';
import { openCachePart } from '../../runtime/cache.ts';
import { hashKey } from '../../runtime/hash-keys.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { findDeciders } from '../../story/schema/person.ts';
import type { FrontMatter } from '../../story/schema/front-matter.ts';
import { audiences, type Audience } from '../../story/vocabulary.ts';
import type { ContentState, JudgingTools, StoryInState } from './content-state.ts';
import { findShownSpans, type ShownSpan } from './shown-spans.ts';

/** The days on which a story is shown, and the people who agreed. Contains no words of the story. */
export interface ShownStory {
  /** Empty if the story is shown on no day. */
  spans: ShownSpan[];
  fingerprint: string;
  /** The fingerprint of everything else that readers see. */
  wordsFingerprint: string;
  /** The register references of everyone with a say, in the order of the people. */
  records: string[];
  /** The versions of their consent forms, in the same order. */
  forms: string[];
  /** A hash of the people who are only mentioned. */
  mentioned: string;
  /** The audiences in whose library the story is compared with others, to find duplicates. */
  comparedIn: Audience[];
}

const notShown: ShownStory = {
  ...{ spans: [], fingerprint: '', wordsFingerprint: '' },
  ...{ records: [], forms: [], mentioned: '', comparedIn: [] },
};

/**
 * Finds the days, from a day on, on which a story is shown in a state of the content folder. The
 * story itself may come from another state.
 */
export async function findShownStory(
  story: StoryInState,
  state: ContentState,
  from: PlainDate,
  tools: JudgingTools,
): Promise<ShownStory> {
  const shown = await judgeWithoutDuplicates(story, state, from, tools);
  let { spans } = shown;
  for (const duplicate of state.stories) {
    if (spans.length === 0) break;
    if (duplicate.id === story.id || !duplicate.fingerprints.has(shown.fingerprint)) continue;
    const other = await judgeWithoutDuplicates(duplicate, state, from, tools);
    // Two stories with the same approved words hold each other back, even if one is not shown.
    if (other.fingerprint !== shown.fingerprint) continue;
    spans = spans.filter(({ audience }) => !other.comparedIn.includes(audience));
  }
  return { ...shown, spans };
}

/** Computes a key of everything that decides whether a story is shown, except its duplicates. */
export async function shownStoryKey(
  story: StoryInState,
  { objections, context, duplicateNames, key }: ContentState,
): Promise<string> {
  const { folder, folderKey, fingerprints } = story;
  const { all } = context.removals;
  const removed = all.flatMap(({ fingerprint = '' }) =>
    fingerprints.has(fingerprint) ? fingerprint : [],
  );
  const noes = [undefined, ...removed].map((code) => objections.find(story, code));
  return hashKey(
    key,
    folder.place,
    folderKey,
    String(duplicateNames.has(folder.name)),
    JSON.stringify([context.removals.find(folder.name), await Promise.all(noes)]),
  );
}

async function judgeWithoutDuplicates(
  story: StoryInState,
  state: ContentState,
  from: PlainDate,
  { cache, reviewKey }: JudgingTools,
): Promise<ShownStory> {
  const results = openCachePart<ShownStory>(cache, 'shown');
  const key = hashKey(reviewKey, from, await shownStoryKey(story, state));
  const cached = results.get(key);
  if (cached) return cached;
  const result = await judgeStoryDays(story, state, from);
  results.set(key, result);
  return result;
}

async function judgeStoryDays(
  { folder }: StoryInState,
  { context, objections, duplicateNames }: ContentState,
  from: PlainDate,
): Promise<ShownStory> {
  const source = await readStory(folder);
  const isDuplicate = duplicateNames.has(folder.name);
  const { id, story } = await checkStoryFolder(source, context, isDuplicate);
  const noes = await objections.find(toStoryWords(source), story.fingerprint);
  const judgeFor = (audience: Audience) =>
    judgeStory({ ...story, objections: noes }, context.judging, audience, from);
  const { issues, atGate, verdict } = judgeFor('public');
  if (!atGate || !verdict) return notShown;
  const { fingerprint, wordsFingerprint } = atGate;
  const comparedIn = audiences.filter(
    (audience) => comparedFingerprint(judgeFor(audience)) !== undefined,
  );
  // The gate's reasons depend on the day. Every other error holds the story back on all days.
  const reasons = verdict.allowed ? [] : verdict.because;
  const others = issues.filter((issue) => !reasons.includes(issue));
  if (
    id === undefined ||
    !source.written?.body ||
    others.some(({ severity }) => severity === 'error')
  ) {
    return { ...notShown, fingerprint, wordsFingerprint, comparedIn };
  }
  const spans = findShownSpans(atGate, from);
  return { ...describePeople(atGate.front), fingerprint, wordsFingerprint, spans, comparedIn };
}

function describePeople({
  people,
}: FrontMatter): Pick<ShownStory, 'records' | 'forms' | 'mentioned'> {
  const consents = findDeciders(people).map(({ person }) => person.consent);
  const mentioned = people.filter(({ part }) => part === 'mentioned');
  return {
    records: consents.map(({ record }) => record),
    forms: consents.map(({ form }) => form),
    mentioned: hashKey(...mentioned.map((person) => JSON.stringify(person)).toSorted()),
  };
}
