import { beforeEach, describe, expect, test } from 'vitest';
import type { NameGuard } from '../../../src/library/guard/name-guard.ts';
import { judgeStoryFolder } from '../../../src/library/judge-story-folder.ts';
import { readLibraryContext } from '../../../src/library/library-context.ts';
import { collectObjections } from '../../../src/library/story-objections.ts';
import { toStoryWords } from '../../../src/library/story-words.ts';
import { readStory } from '../../../src/library/read-story.ts';
import { findStoryFolders } from '../../../src/library/story-folders.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

let contentDir: string;
beforeEach(async () => {
  contentDir = newFolder();
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
  await putStory(contentDir, { id: 'fault22', body: 'A text that nobody has thought of.\n' });
});

/** A guard with a fault, which stands for a fault in any check. */
const faultyGuard: NameGuard = {
  version: '',
  find: (text) => {
    if (text.includes('nobody has thought of')) throw new Error(`It fails at: ${text}`);
    return [];
  },
};

async function judgeAll() {
  const context = { ...(await readLibraryContext(contentDir)), guard: faultyGuard };
  const { folders } = await findStoryFolders(contentDir);
  const options = { contentDir, on: today, audience: 'public' as const };
  const objections = await collectObjections([], context.removals);
  const judged = folders.map(async (folder) => {
    const source = await readStory(folder);
    const comparedWords = { objections, words: toStoryWords(source) };
    return judgeStoryFolder(source, context, false, comparedWords, options);
  });
  return new Map((await Promise.all(judged)).map((story) => [story.id, story]));
}

describe('a fault of the library', () => {
  test('holds back the story that it happens with, and no other', async () => {
    const judged = await judgeAll();
    expect(judged.get('k7m2qx')?.publicStory).toBeDefined();
    expect(judged.get('fault22')?.publicStory).toBeUndefined();
    expect(judged.get('fault22')?.issues).toMatchObject([
      { rule: 'not-judged', severity: 'error', id: 'fault22' },
    ]);
  });

  test('does not quote the story', async () => {
    expect(JSON.stringify((await judgeAll()).get('fault22')?.issues)).not.toContain('thought of');
  });

  test('does not hide a no', async () => {
    put(contentDir, 'removals/fault22.yaml', 'id: fault22\nremovedOn: 2026-11-01\n');
    const rules = (await judgeAll()).get('fault22')?.issues.map(({ rule }) => rule);
    expect(rules).toEqual(['not-judged', 'removed']);
  });
});
