import type { Issue } from '../story/issue.ts';
import { isStoryId } from '../story/story-id.ts';
import { checkEntries, type CheckEntry } from './check-entries.ts';
import { storyFolders, type StoryFolder } from './folders.ts';
import { judgeStory, type Judged } from './judge-story.ts';
import { readLists, type Lists } from './lists.ts';
import type { ReadingOptions } from './options.ts';
import { readStory, writtenId, type StoryRead } from './read-story.ts';
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

/** Reads and judges the content folder. Never throws for what an editor wrote. */
export async function readLibrary(options: ReadingOptions): Promise<Library> {
  const lists = await readLists(options.contentDir);
  const { folders, issues, strayIds } = await storyFolders(options.contentDir);
  const reads: StoryRead[] = [];
  for (const folder of folders) reads.push(await readStory(folder));
  const claims = claimsOf(reads);
  const judged: Judged[] = [];
  for (const read of reads) {
    judged.push(await judgeStory(read, lists, isCopied(read, claims), options));
  }
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

type Claims = ReadonlyMap<string, ReadonlySet<StoryFolder>>;

/** Which folders lay claim to an id, by their name or by what their file says. */
function claimsOf(reads: readonly StoryRead[]): Claims {
  const claims = new Map<string, Set<StoryFolder>>();
  for (const read of reads) {
    for (const id of claimedBy(read)) {
      claims.set(id, (claims.get(id) ?? new Set()).add(read.folder));
    }
  }
  return claims;
}

function claimedBy(read: StoryRead): string[] {
  return [read.folder.name, writtenId(read)].filter((id) => id !== undefined).filter(isStoryId);
}

function isCopied(read: StoryRead, claims: Claims): boolean {
  return claimedBy(read).some((id) => (claims.get(id)?.size ?? 0) > 1);
}
