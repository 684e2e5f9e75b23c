import { expect, test } from 'vitest';
import { filesIn } from '../support/run.ts';
import { mixedLibrary } from './libraries.ts';

test('a story with a name of the guard list is held back, and the others are published', async () => {
  const {
    everyone: { code, out, err, outDir },
  } = await mixedLibrary();
  expect(code).toBe(0);
  expect(out + err).toMatch(
    /Held back: 2 stories\.\n {2}stories\/professional\/guard22\n.*On line \d+, column 4: a name/,
  );
  expect(out + err).not.toContain('Quillon');
  const files = filesIn(outDir);
  expect(files.has('stories/q4n8vt/index.html')).toBe(true);
  expect(files.get('stories/guard22/index.html')?.toString()).toContain('This story is not here');
  expect([...files.values()].filter((bytes) => bytes.includes('Quillon'))).toEqual([]);
});
