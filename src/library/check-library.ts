import { join } from 'node:path';
import type { Issue } from '../story/issue.ts';
import { listFolder } from './folder.ts';
import { storyFolders, type StoryFolder } from './folders.ts';
import { judgeStory } from './judge-story.ts';
import { namesHadTwice } from './library.ts';
import { readLists, type Lists } from './lists.ts';
import type { Memory } from './memory.ts';
import type { ReadingOptions } from './options.ts';
import { readStory, storyFile } from './read-story.ts';
import { keyOf, keyOfFile, keyOfFolder } from './key.ts';

/**
 * Every issue of the library, the same as reading it whole finds. A story in which nothing has
 * changed since it was last looked at is not looked at again.
 *
 * @param rules a key for the rules as they are now
 */
export async function checkLibrary(
  options: ReadingOptions,
  memory: Memory,
  rules: string,
): Promise<Issue[]> {
  const { contentDir, on, audience } = options;
  const lists = await readLists(contentDir);
  const { folders, issues } = await storyFolders(contentDir);
  const house = keyOf(rules, on, audience, await keyOfLists(contentDir));
  const copied = namesHadTwice(await Promise.all(folders.map(asNamed)));
  const found: Issue[] = [];
  for (const folder of folders) {
    const isCopied = copied.has(folder.name);
    const key = keyOf(house, folder.place, String(isCopied), await keyOfFolder(folder.path));
    const before = memory.recall(key);
    const now = before ?? (await judge(folder, lists, isCopied, options));
    if (!before) memory.keep(key, now);
    found.push(...now);
  }
  return [...lists.issues, ...issues, ...found];
}

async function judge(
  folder: StoryFolder,
  lists: Lists,
  isCopied: boolean,
  options: ReadingOptions,
): Promise<Issue[]> {
  return (await judgeStory(await readStory(folder), lists, isCopied, options)).issues;
}

/** Whether a folder has a story's file in it, as reading it would find. */
async function asNamed(folder: StoryFolder) {
  const { entries } = await listFolder(folder.path);
  const isEmpty = !entries.some(
    ({ name, type }) => name === storyFile && (type === 'file' || type === 'link'),
  );
  return { folder, isEmpty };
}

/** A key for everything in the content folder but the stories. */
async function keyOfLists(contentDir: string): Promise<string> {
  const { entries } = await listFolder(contentDir);
  const keys = entries.map(async ({ name, type }) => {
    if (name === 'stories') return '';
    const path = join(contentDir, name);
    return keyOf(name, type, await (type === 'folder' ? keyOfFolder(path) : keyOfFile(path)));
  });
  return keyOf(...(await Promise.all(keys)));
}
