import type { JudgingContext } from '../../checks/judging-context.ts';
import { findDuplicateFolders } from '../../library/duplicate-folders.ts';
import { readLibraryContext, type LibraryContext } from '../../library/library-context.ts';
import { storyFileName } from '../../library/read-story.ts';
import { findStoryFolders, type StoryFolder } from '../../library/story-folders.ts';
import { collectObjections, type StoryObjections } from '../../library/story-objections.ts';
import { readAllStoryWords, type FolderWords } from '../../library/story-words.ts';
import type { NameGuard } from '../../library/guard/name-guard.ts';
import type { Cache } from '../../runtime/cache.ts';
import { hashKey } from '../../runtime/hash-keys.ts';
import { readTextFile } from '../../runtime/plain-files.ts';
import { largestText } from '../../story/size-limits.ts';

/** A story in a state of a content folder. */
export interface StoryInState extends FolderWords {
  /** Every fingerprint that the story's file names, for example in its releases. */
  fingerprints: ReadonlySet<string>;
}

/** A content folder at one commit or in the work tree, ready to judge its stories. */
export interface ContentState {
  context: LibraryContext;
  stories: readonly StoryInState[];
  /** The names that several story folders share. */
  duplicateNames: ReadonlySet<string>;
  objections: StoryObjections;
  /** A hash of the words of each consent form that can be read, by version. */
  formWords: ReadonlyMap<string, string>;
  /** A key that changes with everything that stories are judged by, except noes. */
  key: string;
}

/** What is needed to judge a content folder. */
export interface JudgingTools {
  /** Stores the results of judging. A result contains no words of a story. */
  cache: Cache<unknown>;
  /** A key for the code that judges. */
  rulesKey: string;
  /** A key for that code and for the code of the review. */
  reviewKey: string;
  guard: NameGuard | undefined;
}

/** Opens a state of a content folder. The folder must exist as long as the state is used. */
export async function openContentState(
  contentDir: string,
  { cache, rulesKey, guard }: JudgingTools,
): Promise<ContentState> {
  const context = await readLibraryContext(contentDir, undefined, guard);
  const { folders } = await findStoryFolders(contentDir);
  const words = await readAllStoryWords(folders, rulesKey, cache);
  const stories: StoryInState[] = [];
  for (const each of words)
    stories.push({ ...each, fingerprints: await findFingerprints(each.folder) });
  const formWords = new Map(
    context.forms.map(({ id, body }) => [id, hashKey(JSON.stringify(body))] as const),
  );
  return {
    context,
    stories,
    duplicateNames: await findDuplicateFolders(folders),
    objections: await collectObjections(words, context.removals),
    formWords,
    key: hashKey(judgingKey(context.judging), JSON.stringify([...formWords]), guard?.version ?? ''),
  };
}

/** Finds everything in a story's file that looks like a fingerprint. */
async function findFingerprints({ path }: StoryFolder): Promise<Set<string>> {
  const { text = '' } = await readTextFile(path, storyFileName, largestText);
  return new Set(text.match(/(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z*~$=U]/g));
}

function judgingKey({ forms, principles, ...rest }: JudgingContext): string {
  return hashKey(JSON.stringify([rest, [...forms], [...principles]]));
}

/**
 * Adds the themes, practice models and forms that are new in a later state to a state. A changed
 * story is judged in the result. This shows which openings come from the change of the story, and not
 * from a change of other entries. The story may be the first that names a new theme, model or form.
 */
export function addNewEntries(state: ContentState, later: ContentState): ContentState {
  const { judging } = state.context;
  const judgingLater = later.context.judging;
  const join = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  const references = {
    ...judging.references,
    themeIds: join(judging.references.themeIds, judgingLater.references.themeIds),
    modelIds: join(judging.references.modelIds, judgingLater.references.modelIds),
  };
  const forms = new Map([...judgingLater.forms, ...judging.forms]);
  const combined = { ...judging, references, forms };
  return {
    ...state,
    context: { ...state.context, judging: combined },
    key: hashKey(state.key, judgingKey(combined)),
  };
}
