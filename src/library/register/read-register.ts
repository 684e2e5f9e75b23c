import { judgeStory, type CheckedStory, type StoryJudgement } from '../../checks/judge-story.ts';
import { openCachePart, type Cache } from '../../runtime/cache.ts';
import { hashKey } from '../../runtime/hash-keys.ts';
import { findDuplicates } from '../../story/find-duplicates.ts';
import { isStoryId } from '../../story/story-id.ts';
import { audiences, type Audience } from '../../story/vocabulary.ts';
import { comparedFingerprint } from '../approved-fingerprint.ts';
import { duplicateStory } from '../cross-story-checks.ts';
import { findDuplicateFolders } from '../duplicate-folders.ts';
import { openGuard } from '../guard/open-guard.ts';
import { checkStoryFolder, identifyStory } from '../check-story-folder.ts';
import { libraryContextKey, readLibraryContext, type LibraryContext } from '../library-context.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { readFrontMatter, readStory } from '../read-story.ts';
import { findStoryFolders, type StoryFolder, type StoryFolderListing } from '../story-folders.ts';
import { collectObjections } from '../story-objections.ts';
import { readAllStoryWords } from '../story-words.ts';
import { toEntryWithoutFolder, toMisplacedEntry, toRegisterEntry } from './register-entries.ts';
import type { Register, RegisterStory } from './register-story.ts';

/** The findings of a story, which are the same on every day and for every audience. */
export type CachedStoryFindings = Pick<
  CheckedStory,
  'fingerprint' | 'wordsFingerprint' | 'findings' | 'checkFindings'
>;

/** Everything that reading the register depends on. */
export interface RegisterOptions extends Pick<ReadingOptions, 'contentDir' | 'on' | 'guard'> {
  /**
   * The ids of the stories to read. Does not read other folders, so a copy of one of these stories
   * in another folder is not found. Default: all stories.
   */
  only?: readonly string[];
}

/**
 * Reads the register of a library for a day: every story folder, every removal, and every id in the
 * history. A story that has not changed since its findings were cached is not checked again.
 *
 * @param cache gets the findings of each story
 * @param rulesKey a key for the current rules
 * @param historicalIds ids of all stories that are known to have existed
 * @throws Error if a guard list was given and cannot be used
 */
export async function readRegister(
  { contentDir, on, only, guard: guardOptions }: RegisterOptions,
  cache: Cache<unknown>,
  rulesKey: string,
  historicalIds: readonly string[],
): Promise<Register> {
  const { guard, fault } = openGuard(guardOptions);
  // Without the guard, the register cannot tell which stories are held back.
  if (fault) throw new Error(`${fault.message} ${fault.hint}`);
  const context = await readLibraryContext(contentDir, undefined, guard);
  const { folders, misplacedIds, issues } = await findStoryFolders(contentDir);
  const contextKey = hashKey(rulesKey, guard?.version ?? '', await libraryContextKey(contentDir));
  const duplicates = await findDuplicateFolders(folders);
  const findingsCache = openCachePart<CachedStoryFindings>(cache, 'findings');
  const words = await readAllStoryWords(folders, rulesKey, cache);
  const objections = await collectObjections(words, context.removals);
  const entries: EnteredStory[] = [];
  for (const folderWords of words.filter(({ id }) => only?.includes(id) ?? true)) {
    const { folder } = folderWords;
    const isDuplicate = duplicates.has(folder.name);
    const key = hashKey(contextKey, folder.place, String(isDuplicate), folderWords.folderKey);
    const checked = await checkWithCache(folder, context, isDuplicate, key, findingsCache);
    const story = {
      ...checked,
      objections: await objections.find(folderWords, checked.fingerprint),
    };
    const id = isStoryId(folder.name) ? folder.name : undefined;
    const judgements = {
      public: judgeStory(story, context.judging, 'public', on),
      staff: judgeStory(story, context.judging, 'staff', on),
    };
    const told = id === undefined ? undefined : context.told.find(id);
    entries.push({ entry: toRegisterEntry(id, story, judgements, on, told), judgements });
  }
  const withFolder = holdBackDuplicates(entries);
  const withoutFolder = toOtherEntries(
    withFolder,
    { misplacedIds, issues, historicalIds },
    context.removals,
  );
  const { settings, judging } = context;
  const stories = [...withFolder, ...withoutFolder].toSorted(byId);
  return { on, settings, forms: judging.forms, stories };
}

/** Checks a story, or reads its findings from the cache. Reads the front matter in both cases. */
async function checkWithCache(
  folder: StoryFolder,
  context: LibraryContext,
  isDuplicate: boolean,
  key: string,
  cache: Cache<CachedStoryFindings>,
): Promise<CheckedStory> {
  const cached = cache.get(key);
  if (cached) {
    const { data, lineOf } = await readFrontMatter(folder);
    return { ...cached, ...identifyStory({ folder, lineOf }, context), data };
  }
  const { story } = await checkStoryFolder(await readStory(folder), context, isDuplicate);
  const { fingerprint, wordsFingerprint, findings, checkFindings } = story;
  cache.set(key, { fingerprint, wordsFingerprint, findings, checkFindings });
  return story;
}

/** An entry of the register, and the judgements that it was made from. */
interface EnteredStory {
  entry: RegisterStory;
  judgements: Record<Audience, StoryJudgement>;
}

/** Holds back stories with the same words in the register, as the library does. */
function holdBackDuplicates(stories: readonly EnteredStory[]): RegisterStory[] {
  const duplicates = new Map(
    audiences.map((audience) => [
      audience,
      findDuplicates(
        stories.flatMap(({ judgements }) => comparedFingerprint(judgements[audience]) ?? []),
      ),
    ]),
  );
  return stories.map(({ entry, judgements }) =>
    audiences
      .filter((audience) => isAvailable(entry, audience))
      .filter((audience) =>
        duplicates.get(audience)?.has(comparedFingerprint(judgements[audience]) ?? ''),
      )
      .reduce(holdBackEntry, entry),
  );
}

function isAvailable({ availability }: RegisterStory, audience: Audience): boolean {
  return availability[audience].until !== undefined;
}

function holdBackEntry(entry: RegisterStory, audience: Audience): RegisterStory {
  const heldBack = { uses: [], heldBackBy: [duplicateStory.rule] };
  return { ...entry, availability: { ...entry.availability, [audience]: heldBack } };
}

/** Ids of stories whose folder was not read, and the issues of misplaced files and folders. */
interface OtherIds extends Pick<StoryFolderListing, 'misplacedIds' | 'issues'> {
  historicalIds: readonly string[];
}

/** Makes an entry for each story whose folder was not read. */
function toOtherEntries(
  withFolder: readonly RegisterStory[],
  { misplacedIds, issues, historicalIds }: OtherIds,
  removals: LibraryContext['removals'],
): RegisterStory[] {
  const enteredIds = new Set(withFolder.map(({ id }) => id));
  const otherIds = [...new Set([...misplacedIds, ...removals.ids, ...historicalIds])];
  return otherIds
    .filter((id) => !enteredIds.has(id))
    .map((id) => {
      const removal = removals.find(id);
      if (misplacedIds.includes(id)) {
        return toMisplacedEntry(id, findMisplacementRule(id, issues), removal);
      }
      return toEntryWithoutFolder(id, removals.ids.includes(id) ? 'removal' : 'history', removal);
    });
}

/** Finds the rule that refuses a misplaced file, or the folder around a misplaced folder. */
function findMisplacementRule(id: string, issues: StoryFolderListing['issues']): string {
  return issues.find(({ file }) => file.endsWith(`/${id}`))?.rule ?? 'unknown-kind';
}

function byId(a: RegisterStory, b: RegisterStory): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
