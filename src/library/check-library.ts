import { hashKey } from '../runtime/hash-keys.ts';
import { findPackIssues, type StoryWithUses } from './packs/pack-issues.ts';
import { openCachePart, type Cache } from '../runtime/cache.ts';
import { toIssue, type Issue } from '../story/issue.ts';
import {
  addCrossStoryIssues,
  concealTraits,
  isDuplicateStory,
  type ComparedStory,
} from './cross-story-checks.ts';
import { findDuplicateFolders } from './duplicate-folders.ts';
import { openGuard } from './guard/open-guard.ts';
import { judgeStoryFolder, type ComparedWords } from './judge-story-folder.ts';
import { libraryContextKey, readLibraryContext, type LibraryContext } from './library-context.ts';
import { readStory } from './read-story.ts';
import type { ReadingOptions } from './reading-options.ts';
import { findStoryFolders, type StoryFolder } from './story-folders.ts';
import { collectObjections } from './story-objections.ts';
import { readAllStoryWords } from './story-words.ts';

/** The `file` of an issue that is about the library as a whole. */
export const wholeLibrary = '.';

/**
 * The results of checking a story: its issues, and the data to compare with other stories. Contains
 * no words of the story.
 */
export interface CachedStoryCheck {
  issues: Issue[];
  compared?: ComparedStory;
  /** The id and the open uses; undefined if the story is held back. */
  shown?: StoryWithUses;
}

/**
 * Finds every issue of the library. The issues are the same as those of `readLibrary`. Does not
 * check a story again if it has not changed since its result was cached.
 *
 * @param cache gets the results of each story
 * @param rulesKey a key for the current rules
 */
export async function checkLibrary(
  options: ReadingOptions,
  cache: Cache<unknown>,
  rulesKey: string,
): Promise<Issue[]> {
  const { contentDir, on, audience } = options;
  const { guard, fault } = openGuard(options.guard);
  const context = await readLibraryContext(contentDir, undefined, guard);
  const { folders, issues } = await findStoryFolders(contentDir);
  const contextKey = hashKey(
    rulesKey,
    on,
    audience,
    guard?.version ?? '',
    // Some removals may be only in git.
    context.removals.key,
    await libraryContextKey(contentDir),
  );
  const duplicates = await findDuplicateFolders(folders);
  const checks = openCachePart<CachedStoryCheck>(cache, 'check');
  const words = await readAllStoryWords(folders, rulesKey, cache);
  const objections = await collectObjections(words, context.removals);
  const results: CachedStoryCheck[] = [];
  for (const story of words) {
    const { folder } = story;
    const isDuplicate = duplicates.has(folder.name);
    const key = hashKey(
      contextKey,
      folder.place,
      String(isDuplicate),
      story.folderKey,
      // The key of the library covers the fingerprints of removals.
      JSON.stringify(await objections.find(story, undefined)),
      JSON.stringify(objections.findInTranslations(story.id)),
      String(objections.isOriginalUnknown(story)),
    );
    const cached = checks.get(key);
    const result =
      cached ??
      concealTraits(
        await checkFolder(folder, context, isDuplicate, { objections, words: story }, options),
        contextKey,
      );
    if (!cached) checks.set(key, result);
    results.push(result);
  }
  const judged = addCrossStoryIssues(results);
  return [
    ...(fault ? [toIssue(fault, { file: wholeLibrary })] : []),
    ...context.issues,
    ...issues,
    ...judged.flatMap((result) => result.issues),
    ...findPackIssues(
      context.packs,
      judged.flatMap((story) => (isDuplicateStory(story) ? [] : (story.shown ?? []))),
    ),
  ];
}

async function checkFolder(
  folder: StoryFolder,
  context: LibraryContext,
  isDuplicate: boolean,
  comparedWords: ComparedWords,
  options: ReadingOptions,
): Promise<CachedStoryCheck> {
  const source = await readStory(folder);
  const { issues, compared, publicStory } = await judgeStoryFolder(
    source,
    context,
    isDuplicate,
    comparedWords,
    options,
  );
  const { id, uses } = publicStory ?? {};
  return {
    issues,
    ...(compared && { compared }),
    ...(id !== undefined && uses && { shown: { id, uses } }),
  };
}
