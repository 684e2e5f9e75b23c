import { join } from 'node:path';
import { placed, type Issue } from '../story/issue.ts';
import { concealed, withCompany, type Compared } from './company.ts';
import { listFolder } from './folder.ts';
import { openGuard } from './guard/open.ts';
import { storyFolders, type StoryFolder } from './folders.ts';
import { judgeStory } from './judge-story.ts';
import { namesHadTwice } from './library.ts';
import { readLists, type Lists } from './lists.ts';
import type { Memory } from '../runtime/memory.ts';
import type { ReadingOptions } from './options.ts';
import { readStory, storyFile } from './read-story.ts';
import { keyOf, keyOfFile, keyOfFolder } from '../runtime/key.ts';

/** The place of an issue that is about the library as a whole. */
export const wholeLibrary = '.';

/** What was found in a story: its issues, and what to compare with other stories. It holds no word of the story. */
export interface Remembered {
  issues: Issue[];
  compared?: Compared;
}

/**
 * Every issue of the library, the same as reading it whole finds. A story in which nothing has
 * changed since it was last looked at is not looked at again.
 *
 * @param rules a key for the rules as they are now
 */
export async function checkLibrary(
  options: ReadingOptions,
  memory: Memory<Remembered>,
  rules: string,
): Promise<Issue[]> {
  const { contentDir, on, audience } = options;
  const { guard, fault } = openGuard(options.guard);
  const lists = await readLists(contentDir, undefined, guard);
  const { folders, issues } = await storyFolders(contentDir);
  const house = keyOf(rules, on, audience, guard?.version ?? '', await keyOfLists(contentDir));
  const copied = namesHadTwice(await Promise.all(folders.map(asNamed)));
  const found: Remembered[] = [];
  for (const folder of folders) {
    const isCopied = copied.has(folder.name);
    const key = keyOf(house, folder.place, String(isCopied), await keyOfFolder(folder.path));
    const before = memory.recall(key);
    const now = before ?? concealed(await judge(folder, lists, isCopied, options), house);
    if (!before) memory.keep(key, now);
    found.push(now);
  }
  const unusable = fault ? [placed(fault, { file: wholeLibrary })] : [];
  return [
    ...unusable,
    ...lists.issues,
    ...issues,
    ...withCompany(found).flatMap((each) => each.issues),
  ];
}

async function judge(
  folder: StoryFolder,
  lists: Lists,
  isCopied: boolean,
  options: ReadingOptions,
): Promise<Remembered> {
  const { issues, compared } = await judgeStory(await readStory(folder), lists, isCopied, options);
  return { issues, ...(compared && { compared }) };
}

/** Whether a folder has a story's file in it, as reading it would find. */
export async function asNamed(folder: StoryFolder) {
  const { entries } = await listFolder(folder.path);
  const isEmpty = !entries.some(
    ({ name, type }) => name === storyFile && (type === 'file' || type === 'link'),
  );
  return { folder, isEmpty };
}

/** A key for everything in the content folder but the stories. */
export async function keyOfLists(contentDir: string): Promise<string> {
  const { entries } = await listFolder(contentDir);
  const keys = entries.map(async ({ name, type }) => {
    if (name === 'stories') return '';
    const path = join(contentDir, name);
    return keyOf(name, type, await (type === 'folder' ? keyOfFolder(path) : keyOfFile(path)));
  });
  return keyOf(...(await Promise.all(keys)));
}
