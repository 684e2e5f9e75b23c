import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rememberCleanFiles, type ScannedFile } from '../../../src/leak-scan/clean-files.ts';
import { collectSecrets } from '../../../src/leak-scan/held-back/collect-secrets.ts';
import { scanFiles } from '../../../src/leak-scan/scan-files.ts';
import { openCache } from '../../../src/runtime/cache.ts';

const sentences = {
  k7m2qx: 'The gate by the canal stopped creaking on a Tuesday in March.',
  q4n8vt: 'Her uncle mended the blue lamp before anybody had asked him to.',
  none: 'Nothing here is about anybody, and everybody may read it twice.',
};
type Told = keyof typeof sentences;

const secretsOf = (ids: readonly string[]) =>
  collectSecrets(
    ids.map((id) => {
      const source = `---\ntitle: Untitled\n---\n\n${sentences[id as Told]}\n`;
      return {
        name: id,
        folder: `family/${id}`,
        files: [{ path: 'index.mdx', bytes: Buffer.from(source) }],
      };
    }),
    [],
  );

const page = (path: string, told: Told) => ({
  path,
  bytes: Buffer.from(`<p>${sentences[told]}</p>`),
});

const newCacheFile = () => join(mkdtempSync(join(tmpdir(), 'clean-')), 'proof.json');

/** Scans pages. With a cache file, uses what earlier scans found, and saves what this scan finds. */
async function scan(
  pages: readonly Told[],
  heldBack: readonly string[],
  cacheFile?: string,
): Promise<unknown> {
  const secrets = await secretsOf(heldBack);
  const files = pages.map((told, index) => page(`${String(index)}.html`, told));
  const cache = cacheFile === undefined ? undefined : await openCache<ScannedFile>(cacheFile);
  const clean = cache && rememberCleanFiles(cache, secrets);
  const result = await scanFiles(files, secrets, () => false, undefined, clean);
  await cache?.save();
  return result;
}

test('a file that was clean is read again as soon as one more story is held back', async () => {
  const cache = newCacheFile();
  await scan(['none', 'q4n8vt'], ['k7m2qx'], cache);
  expect(await scan(['none', 'q4n8vt'], ['k7m2qx', 'q4n8vt'], cache)).toMatchObject({
    leaks: [{ place: '1.html', story: 'q4n8vt' }],
  });
});

test('a file that was clean is read again as soon as its bytes change', async () => {
  const cache = newCacheFile();
  await scan(['none'], ['k7m2qx'], cache);
  expect(await scan(['k7m2qx'], ['k7m2qx'], cache)).toMatchObject({
    leaks: [{ place: '0.html', story: 'k7m2qx' }],
  });
});

test('a file that was clean is not read again', async () => {
  const cache = newCacheFile();
  await scan(['none'], ['k7m2qx'], cache);
  const secrets = await secretsOf(['k7m2qx']);
  const { find } = rememberCleanFiles(await openCache<ScannedFile>(cache), secrets);
  expect(find(page('0.html', 'none'))?.bytes).toBe(page('0.html', 'none').bytes.length);
  expect(find(page('1.html', 'none'))).toBeUndefined();
});

test('a scan that remembers and a scan that reads everything agree on any sequence of edits', async () => {
  const told = fc.constantFrom<Told>('k7m2qx', 'q4n8vt', 'none');
  const state = fc.record({
    pages: fc.array(told, { maxLength: 4 }),
    heldBack: fc.subarray(['k7m2qx', 'q4n8vt']),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(state, { maxLength: 5 }), async (states) => {
      const cache = newCacheFile();
      for (const { pages, heldBack } of states) {
        expect(await scan(pages, heldBack, cache)).toEqual(await scan(pages, heldBack));
      }
    }),
    { numRuns: 40 },
  );
});
