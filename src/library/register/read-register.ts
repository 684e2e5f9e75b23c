import type { StoryToJudge } from '../../checks/judge.ts';
import { isStoryId } from '../../story/story-id.ts';
import { asNamed, keyOfLists } from '../check-library.ts';
import { openGuard } from '../guard/open.ts';
import { storyFolders, type StoryFolder, type StoryFolders } from '../folders.ts';
import { knownOf, lookAt } from '../judge-story.ts';
import { keyOf, keyOfFolder } from '../../runtime/key.ts';
import { namesHadTwice } from '../library.ts';
import { readLists, type Lists } from '../lists.ts';
import type { Memory } from '../../runtime/memory.ts';
import type { ReadingOptions } from '../options.ts';
import { readFront, readStory } from '../read-story.ts';
import { withoutCopies, type EnteredStory } from './copies.ts';
import { enter, enterStray, enterWithout } from './enter.ts';
import type { Register, RegisterStory } from './entry.ts';

/** What was found in a story, which is the same on every day and for every audience. */
export type Looked = Pick<StoryToJudge, 'fingerprint' | 'findings' | 'checked'>;

/** What a reading of the register depends on. */
export interface RegisterOptions extends Pick<ReadingOptions, 'contentDir' | 'on' | 'guard'> {
  /**
   * The ids of the stories that are wanted, of which alone the folders are read, so that a copy of one
   * of them is not known of. Default: all.
   */
  only?: readonly string[];
}

/**
 * Reads the register of a library as of a day: every story folder, every recorded no, and every id
 * that the history knows. A story in which nothing has changed is not looked through again.
 *
 * @param rules a key for the rules as they are now
 * @param everHeld ids of stories that once existed, as far as anyone knows them
 * @throws Error where a guard was asked for that cannot look
 */
export async function readRegister(
  { contentDir, on, only, guard: asked }: RegisterOptions,
  memory: Memory<Looked>,
  rules: string,
  everHeld: readonly string[],
): Promise<Register> {
  const { guard, fault } = openGuard(asked);
  // Without it nobody can say which stories are held back.
  if (fault) throw new Error(`${fault.message} ${fault.hint}`);
  const lists = await readLists(contentDir, undefined, guard);
  const { folders, strayIds, issues } = await storyFolders(contentDir);
  const house = keyOf(rules, guard?.version ?? '', await keyOfLists(contentDir));
  const twice = namesHadTwice(await Promise.all(folders.map(asNamed)));
  const looked: EnteredStory[] = [];
  for (const folder of folders.filter(({ name }) => only?.includes(name) ?? true)) {
    const isCopied = twice.has(folder.name);
    const key = keyOf(house, folder.place, String(isCopied), await keyOfFolder(folder.path));
    const story = await look(folder, lists, isCopied, key, memory);
    const id = isStoryId(folder.name) ? folder.name : undefined;
    looked.push({
      entry: enter(id, story, lists.house, on),
      fingerprint: story.fingerprint,
    });
  }
  const entered = withoutCopies(looked);
  const {
    removals,
    settings,
    house: { forms },
  } = lists;
  const stories = [...entered, ...without(entered, { strayIds, issues, everHeld }, removals)];
  return { on, settings, forms, stories: stories.toSorted(byId) };
}

/** Looks a story through, or remembers what was found in it when it was the same. */
async function look(
  folder: StoryFolder,
  lists: Lists,
  isCopied: boolean,
  key: string,
  memory: Memory<Looked>,
): Promise<StoryToJudge> {
  const before = memory.recall(key);
  if (before) {
    const { data, lineOf } = await readFront(folder);
    return { ...before, ...knownOf({ folder, lineOf }, lists), data };
  }
  const { story } = await lookAt(await readStory(folder), lists, isCopied);
  const { fingerprint, findings, checked } = story;
  memory.keep(key, { fingerprint, findings, checked });
  return story;
}

/** Ids that no folder was read for, and what was found beside the folders. */
interface Unread extends Pick<StoryFolders, 'strayIds' | 'issues'> {
  everHeld: readonly string[];
}

/** Enters what has no folder that was read, once each. */
function without(
  entered: readonly RegisterStory[],
  { strayIds, issues, everHeld }: Unread,
  removals: Lists['removals'],
): RegisterStory[] {
  const there = new Set(entered.map(({ id }) => id));
  const gone = [...new Set([...strayIds, ...removals.ids, ...everHeld])];
  return gone
    .filter((id) => !there.has(id))
    .map((id) => {
      if (strayIds.includes(id)) return enterStray(id, ruleOf(id, issues), removals.of(id));
      const kept = removals.ids.includes(id) ? 'removal' : 'history';
      return enterWithout(id, kept, removals.of(id));
    });
}

/** A file that lies among folders has an issue of its own; a folder has that of what it lies in. */
function ruleOf(id: string, issues: StoryFolders['issues']): string {
  return issues.find(({ file }) => file.endsWith(`/${id}`))?.rule ?? 'unknown-kind';
}

function byId(a: RegisterStory, b: RegisterStory): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
