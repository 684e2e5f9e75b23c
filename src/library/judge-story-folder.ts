import { judgeStory } from '../checks/judge-story.ts';
import { openUses } from '../consent/gate.ts';
import type { StoryAtGate } from '../consent/gate-question.ts';
import { toIssue, type Finding, type Issue } from '../story/issue.ts';
import { checkStoryFolder } from './check-story-folder.ts';
import { toComparedStory, type ComparedStory } from './cross-story-checks.ts';
import type { LibraryContext } from './library-context.ts';
import type { ReadingOptions } from './reading-options.ts';
import { writeCleanPictures } from './open-picture.ts';
import { toPublicStory, type PublicStory } from './public-story.ts';
import type { StoryObjections, StoryWords } from './story-objections.ts';
import type { StorySource } from './read-story.ts';

/** One story, with its issues and its public form. */
export interface JudgedStory {
  source: StorySource;
  /** The story's id, if its folder has a valid one. */
  id?: string;
  /** What pages show; undefined if the story is held back. */
  publicStory?: PublicStory;
  /** The input of the gate; undefined if the front matter is invalid. */
  atGate?: StoryAtGate;
  /** What pages would show of a held-back story, if the options ask for drafts. */
  draft?: PublicStory;
  issues: Issue[];
  /** The data to compare with other stories; undefined for a removed or withdrawn story. */
  compared?: ComparedStory;
}

/** The words of a story, and the noes to compare them with. */
export interface ComparedWords {
  /** The noes of the whole library. */
  objections: StoryObjections;
  /** The words that `objections` were collected from, so that each sketch is made only once. */
  words: StoryWords;
}

/**
 * Judges one story with its attachments, and prepares the parts that may be shown.
 *
 * @param isDuplicate whether another folder has the same name
 */
export async function judgeStoryFolder(
  source: StorySource,
  context: LibraryContext,
  isDuplicate: boolean,
  { objections, words }: ComparedWords,
  { audience, on, drafts, pictureDir }: ReadingOptions,
): Promise<JudgedStory> {
  const checked = await checkStoryFolder(source, context, isDuplicate);
  const { id, attachments, texts, story } = checked;
  const judgement = judgeStory(
    {
      ...story,
      findings: [...story.findings, ...checkOriginal(words, objections)],
      objections: await objections.find(words, story.fingerprint),
      translationNoes: objections.findInTranslations(words.id),
    },
    context.judging,
    audience,
    on,
  );
  const { issues, isHeldBack, isRemovedOrWithdrawn, atGate, verdict } = judgement;
  const judged: JudgedStory = {
    source,
    ...(id ? { id } : {}),
    ...(atGate ? { atGate } : {}),
    issues,
    ...(atGate &&
      !isRemovedOrWithdrawn && { compared: toComparedStory(atGate, texts, !isHeldBack) }),
  };
  const body = source.written?.body;
  if (!atGate || !verdict || id === undefined || !body || (isHeldBack && !drafts)) return judged;
  // No file may contain a picture that is held back, so a draft has none here.
  const clean = await writeCleanPictures(attachments.pictures, isHeldBack ? undefined : pictureDir);
  if (clean.findings.length > 0) {
    const pictureIssues = clean.findings.map((finding) => toIssue(finding, story.place));
    return { ...judged, issues: [...issues, ...pictureIssues] };
  }
  const publicStory = toPublicStory({
    id,
    kind: story.kind,
    audience,
    front: atGate.front,
    body,
    transcript: attachments.transcript?.body,
    uses: openUses(atGate, audience, on),
    until: verdict.allowed ? verdict.until : '',
    pictures: clean.files,
    told: context.told.findPublic(id, on),
  });
  return { ...judged, ...(isHeldBack ? { draft: publicStory } : { publicStory }) };
}

/**
 * Warns if the library does not know the original of a translation, because a no to the original
 * could not refuse the translation.
 */
function checkOriginal(words: StoryWords, { isOriginalUnknown }: StoryObjections): Finding[] {
  return isOriginalUnknown(words) ? [translationUnknown] : [];
}

const translationUnknown: Finding = {
  rule: 'translation-unknown',
  severity: 'warning',
  path: ['translationOf'],
  message: 'This library has no story with the id of the original, and no removal of one.',
  hint: 'Correct the id. If the original is elsewhere, remove `translationOf`, and make sure that a no there reaches you.',
};
