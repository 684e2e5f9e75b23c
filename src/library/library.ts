import { storyTwice } from '../checks/story-twice.ts';
import { hadTwice } from '../story/had-twice.ts';
import type { Issue } from '../story/issue.ts';
import { withCompany } from './company.ts';
import { checkEntries, type CheckEntry } from './check-entries.ts';
import { storyFolders } from './folders.ts';
import { openGuard } from './guard/open.ts';
import { judgeStory, type Judged } from './judge-story.ts';
import { readLists, type Lists } from './lists.ts';
import type { ReadingOptions } from './options.ts';
import { readStory, type StoryRead } from './read-story.ts';
import type { Publishable } from './publishable.ts';

/** The whole library as judged for one day and one audience. */
export interface Library {
  lists: Lists;
  /** The stories that passed, by id. */
  stories: Publishable[];
  /** Every story that was read, passed or held back. */
  judged: Judged[];
  /** What `/check/` says of each id. */
  checks: CheckEntry[];
  issues: Issue[];
}

/**
 * Reads and judges the content folder. Never throws for what an editor wrote.
 *
 * @throws Error where names are to be looked for and cannot be
 */
export async function readLibrary(options: ReadingOptions): Promise<Library> {
  const { guard, fault } = openGuard(options.guard);
  if (fault) throw new Error(`${fault.message} ${fault.hint}`);
  const lists = await readLists(options.contentDir, options.pictureDir, guard);
  const { folders, issues, strayIds } = await storyFolders(options.contentDir);
  const reads: StoryRead[] = [];
  for (const folder of folders) reads.push(await readStory(folder));
  const twice = namesHadTwice(reads);
  const alone: Judged[] = [];
  for (const read of reads) {
    alone.push(await judgeStory(read, lists, twice.has(read.folder.name), options));
  }
  const judged = withCompany(alone).map((each) => (isTwice(each) ? heldBack(each, options) : each));
  const stories = judged
    .flatMap(({ publishable }) => publishable ?? [])
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    lists,
    stories,
    judged,
    checks: checkEntries(stories, [
      ...judged.flatMap(({ id }) => id ?? []),
      ...lists.removals.ids,
      ...strayIds,
    ]),
    issues: [...lists.issues, ...issues, ...judged.flatMap((each) => each.issues)],
  };
}

function isTwice({ issues }: Judged): boolean {
  return issues.some(({ rule }) => rule === storyTwice.rule);
}

function heldBack({ publishable, ...judged }: Judged, { drafts }: ReadingOptions): Judged {
  return publishable && drafts ? { ...judged, draft: publishable } : judged;
}

/** Names that more than one folder with a story in it has: nobody can tell which was approved. */
export function namesHadTwice(
  reads: readonly Pick<StoryRead, 'folder' | 'isEmpty'>[],
): Set<string> {
  return hadTwice(reads.filter(({ isEmpty }) => !isEmpty).map(({ folder }) => folder.name));
}
