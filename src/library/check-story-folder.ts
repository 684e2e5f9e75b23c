import { checkStory, type CheckedStory } from '../checks/judge-story.ts';
import type { Dictionary } from '../checks/names/dictionary.ts';
import { loadEnglishDictionary } from '../checks/names/english-dictionary.ts';
import { checkStoryId } from '../checks/story-id-check.ts';
import type { StoryTexts } from '../checks/texts/story-texts.ts';
import type { Finding } from '../story/issue.ts';
import { isStoryId } from '../story/story-id.ts';
import { guardStory } from './guard/guard-story.ts';
import type { LibraryContext } from './library-context.ts';
import { noAttachments, readAttachments, type StoryAttachments } from './read-attachments.ts';
import { storyFileName, type StorySource } from './read-story.ts';

/** The results of checking a story folder. They are the same for every audience and day. */
interface CheckedFolder {
  /** The story's id, if its folder has a valid one. */
  id: string | undefined;
  attachments: StoryAttachments;
  texts: StoryTexts;
  story: CheckedStory;
}

/**
 * Runs every check on one story with its attachments. If the code fails on this story, only this
 * story is held back.
 *
 * @param isDuplicate whether another folder has the same name
 */
export async function checkStoryFolder(
  source: StorySource,
  context: LibraryContext,
  isDuplicate: boolean,
): Promise<CheckedFolder> {
  // Without the dictionary no story can be checked, so this error is not about one story.
  const dictionary = await loadEnglishDictionary();
  try {
    return await runChecks(source, context, isDuplicate, dictionary);
  } catch {
    const { data } = source;
    const findings = [...source.findings, notJudged];
    const fault = {
      ...{ data, fingerprint: undefined, wordsFingerprint: undefined },
      ...{ findings, checkFindings: [] },
    };
    return {
      id: readStoryId(source.folder),
      attachments: noAttachments,
      texts: { data, body: undefined, files: [] },
      story: { ...identifyStory(source, context), ...fault },
    };
  }
}

const notJudged: Finding = {
  rule: 'not-judged',
  severity: 'error',
  message: 'The library failed while it checked this story, so nobody knows whether it is safe.',
  hint: 'Take back what was changed last, and tell the developers of the library what it was.',
};

async function runChecks(
  source: StorySource,
  context: LibraryContext,
  isDuplicate: boolean,
  dictionary: Dictionary,
): Promise<CheckedFolder> {
  const { folder, lineOf, data, written, files, allFiles, unpublished } = source;
  const attachments = await readAttachments(source);
  const { transcript, captions, fingerprint, wordsFingerprint } = attachments;
  const texts: StoryTexts = {
    data,
    body: written,
    transcript,
    captions,
    files,
    ...(unpublished && { unpublished }),
  };
  const guardFindings = await guardStory(context.guard, {
    folder: folder.path,
    files: allFiles,
    texts,
    lineOf,
  });
  const findings = [
    ...source.findings,
    ...attachments.findings,
    ...checkStoryId(folder.name, data, isDuplicate),
    ...guardFindings,
  ];
  const story = checkStory(
    { ...identifyStory(source, context), texts, fingerprint, wordsFingerprint, findings },
    context.judging,
    dictionary,
    context.runChecks,
  );
  return { id: readStoryId(folder), attachments, texts, story };
}

/**
 * Finds the facts about a story that are known before the checks: its location, its kind and its
 * removal.
 */
export function identifyStory(
  { folder, lineOf }: Pick<StorySource, 'folder' | 'lineOf'>,
  { removals }: LibraryContext,
): Pick<CheckedStory, 'place' | 'kind' | 'removal'> {
  const id = readStoryId(folder);
  return {
    place: { file: `${folder.place}/${storyFileName}`, lineOf, ...(id ? { id } : {}) },
    kind: folder.kind,
    removal: id === undefined ? undefined : removals.find(id),
  };
}

function readStoryId({ name }: StorySource['folder']): string | undefined {
  return isStoryId(name) ? name : undefined;
}
