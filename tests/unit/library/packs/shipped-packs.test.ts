import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toPublicPacks } from '../../../../src/library/packs/public-pack.ts';
import { readLibrary } from '../../../../src/library/read-library.ts';
import { root } from '../../../../src/runtime/paths.ts';

const contentDir = join(root, 'content');
const library = await readLibrary({ contentDir, on: '2026-12-01', audience: 'public' });

test('the shipped packs are examples, are shown, and leave no story out', () => {
  const packs = toPublicPacks(library);
  expect(packs.map(({ id, path }) => [id, path.length])).toEqual([
    ['interview-panel', 2],
    ['what-parents-ask', 3],
    ['working-restoratively', 3],
    ['your-first-week', 3],
  ]);
  expect(packs.every(({ example }) => example)).toBe(true);
  expect(library.issues.filter(({ file }) => file.startsWith('packs/'))).toEqual([]);
});

test('no text of a shipped pack quotes the title or the name of anyone in a story', () => {
  const texts = JSON.stringify(library.context.packs);
  const quoted = library.stories.flatMap(({ title, people }) =>
    [title, ...people.flatMap(({ name }) => name ?? [])].filter((each) => texts.includes(each)),
  );
  expect(quoted).toEqual([]);
});
