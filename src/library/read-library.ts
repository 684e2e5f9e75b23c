import { findDuplicateNames } from './duplicate-folders.ts';
import type { Issue } from '../story/issue.ts';
import { addCrossStoryIssues, isDuplicateStory } from './cross-story-checks.ts';
import { toCheckPageEntries, type CheckPageEntry } from './check-page-entries.ts';
import { findStoryFolders } from './story-folders.ts';
import { openGuard } from './guard/open-guard.ts';
import { judgeStoryFolder, type JudgedStory } from './judge-story-folder.ts';
import { readLibraryContext, type LibraryContext } from './library-context.ts';
import type { ReadingOptions } from './reading-options.ts';
import { findPackIssues } from './packs/pack-issues.ts';
import { readStory, type StorySource } from './read-story.ts';
import type { PublicStory } from './public-story.ts';
import type { Audience } from '../story/vocabulary.ts';
import { rememberFindings } from './remember-findings.ts';
import { collectObjections, type StoryObjections } from './story-objections.ts';
import { toStoryWords } from './story-words.ts';

/** The whole library, judged for one day and one audience. */
export interface Library {
  context: LibraryContext;
  /** Finds the removals, withdrawals and holds that apply to the words of a story. */
  objections: StoryObjections;
  /** The stories that passed, sorted by id. */
  stories: PublicStory[];
  /** Every story that was read, whether it passed or is held back. */
  judged: JudgedStory[];
  /** The entries of `/check/`. */
  checkPages: CheckPageEntry[];
  issues: Issue[];
}

/**
 * Reads and judges the content folder. Mistakes in the content become issues and are never thrown.
 *
 * @throws Error if a guard list was given and cannot be used
 */
export async function readLibrary(options: ReadingOptions): Promise<Library> {
  const { guard, fault } = openGuard(options.guard);
  if (fault) throw new Error(`${fault.message} ${fault.hint}`);
  const { contentDir, pictureDir, removals } = options;
  const context = forAudience(
    await readLibraryContext(contentDir, pictureDir, guard, removals),
    options.audience,
  );
  if (options.findings) context.runChecks = rememberFindings(options.findings);
  const { folders, issues, misplacedIds } = await findStoryFolders(options.contentDir);
  const sources: StorySource[] = [];
  for (const folder of folders) sources.push(await readStory(folder));
  const duplicateNames = findDuplicateNames(sources);
  const described = sources.map((source) => ({ source, words: toStoryWords(source) }));
  const objections = await collectObjections(
    described.map(({ words }) => words),
    context.removals,
  );
  const judgedAlone: JudgedStory[] = [];
  for (const { source, words } of described) {
    const isDuplicateName = duplicateNames.has(source.folder.name);
    const comparedWords = { objections, words };
    judgedAlone.push(
      await judgeStoryFolder(source, context, isDuplicateName, comparedWords, options),
    );
  }
  const judged = addCrossStoryIssues(judgedAlone).map((story) =>
    isDuplicateStory(story) ? holdBackDuplicate(story, options) : story,
  );
  const stories = judged
    .flatMap(({ publicStory }) => publicStory ?? [])
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    context,
    objections,
    stories,
    judged,
    checkPages: toCheckPageEntries(stories, [
      ...judged.flatMap(({ id }) => id ?? []),
      ...context.removals.ids,
      ...misplacedIds,
    ]),
    issues: [
      ...context.issues,
      ...issues,
      ...judged.flatMap((story) => story.issues),
      ...findPackIssues(context.packs, stories),
    ],
  };
}

/** Leaves out what an audience never sees: the paper of those who gather stories is for staff. */
function forAudience(context: LibraryContext, audience: Audience): LibraryContext {
  return audience === 'staff'
    ? context
    : { ...context, gathering: undefined, consentSheets: undefined };
}

function holdBackDuplicate(
  { publicStory, ...story }: JudgedStory,
  { drafts }: ReadingOptions,
): JudgedStory {
  return publicStory && drafts ? { ...story, draft: publicStory } : story;
}
