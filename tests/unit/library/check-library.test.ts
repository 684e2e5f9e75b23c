import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkLibrary } from '../../../src/library/check-library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { openCache } from '../../../src/runtime/cache.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

const sketchedTexts: string[] = [];
vi.mock(import('../../../src/story/sketch/sketch-text.ts'), async (importOriginal) => {
  const original = await importOriginal();
  return {
    ...original,
    sketchText: (text, salt) => {
      sketchedTexts.push(text.trim());
      return original.sketchText(text, salt);
    },
  };
});

/** A removal of words that no story here has. */
const removalWithSketch = `id: zqgone2\nremovedOn: 2026-11-20\nsketches:\n  - 1.abcdefghijk.${'A'.repeat(86)}\n`;

let contentDir: string;
let file: string;

/**
 * Checks the library, compares the issues with those of a build, and counts the checked stories.
 */
async function check(rules = 'one', on = today) {
  const cache = await openCache(file);
  let checkedCount = 0;
  const countingCache = {
    ...cache,
    set: (...found: Parameters<typeof cache.set>) => {
      if (found[0].startsWith('check ')) checkedCount += 1;
      cache.set(...found);
    },
  };
  const issues = await checkLibrary({ contentDir, on, audience: 'public' }, countingCache, rules);
  await cache.save();
  const library = await readLibrary({ contentDir, on, audience: 'public' });
  expect(issues).toEqual(library.issues);
  return checkedCount;
}

beforeEach(async () => {
  contentDir = newFolder();
  file = join(newFolder(), 'memory', 'check.json');
  putLists(contentDir);
  await putStory(contentDir, { id: 'k7m2qx' });
  await putStory(contentDir, { id: 'q4n8vt', body: 'Ring Robin on 07700 900123.\n' });
  expect(await check()).toBe(2);
});

describe('a library that has not changed', () => {
  it('is not checked again', async () => {
    expect(await check()).toBe(0);
  });

  it('is cached without any words of its stories', () => {
    expect(readFileSync(file, 'utf8')).not.toMatch(/07700|Robin|kettle/);
  });
});

describe('a story that has changed', () => {
  it('is sketched once, although its words are compared twice', async () => {
    put(contentDir, 'removals/zqgone2.yaml', removalWithSketch);
    await check();
    put(
      contentDir,
      'stories/young-person/k7m2qx/index.mdx',
      '---\ntitle: Tea\n---\n\nTea at six.\n',
    );
    sketchedTexts.length = 0;
    const cache = await openCache(file);
    await checkLibrary({ contentDir, on: today, audience: 'public' }, cache, 'one');
    expect(sketchedTexts).toEqual(['Tea at six.']);
  });
});

describe('a story is checked again', () => {
  const story = 'stories/young-person/k7m2qx';

  it.each<[string, () => void]>([
    ['when its words change', () => put(contentDir, `${story}/index.mdx`, 'Tea.')],
    ['when a file is added to its folder', () => put(contentDir, `${story}/tea.jpg`, 'tea')],
    ['when it is deleted', () => rmSync(join(contentDir, story), { recursive: true })],
    [
      'when it moves to another kind',
      () => {
        put(contentDir, 'stories/family/x2/tea.txt', 'tea');
        renameSync(join(contentDir, story), join(contentDir, 'stories/family/k7m2qx'));
      },
    ],
    ['when it is copied', () => put(contentDir, 'stories/family/k7m2qx/index.mdx', 'Tea.')],
  ])('%s', async (_, change) => {
    change();
    await check();
    expect(await check()).toBe(0);
  });

  it.each<[string, () => void]>([
    ['a theme', () => put(contentDir, 'themes/edge-of-care.yaml', 'name: Edges\n')],
    [
      'a removal, however it is named',
      () => put(contentDir, 'removals/.k7m2qx.yaml', 'id: k7m2qx\n'),
    ],
    ['the settings', () => put(contentDir, 'library.yaml', 'organisation: Other\n')],
    ['an empty folder with a similar name', () => put(contentDir, 'removal/.keep', '')],
  ])('with all others when %s changes', async (_, change) => {
    change();
    expect(await check()).toBe(2);
  });

  it('on another day, and with other rules', async () => {
    expect(await check('one', '2026-11-24')).toBe(2);
    expect(await check('two', '2026-11-24')).toBe(2);
  });

  it.each(['', '{', '[]', '{"a":1}'])('when the cache is broken: %j', async (json) => {
    writeFileSync(file, json);
    expect(await check()).toBe(2);
  });
});

it('a cache that cannot be written costs only time', async () => {
  const blocked = join(contentDir, 'library.yaml', 'check.json');
  const cache = await openCache(blocked);
  await expect(cache.save()).resolves.toBeUndefined();
});
