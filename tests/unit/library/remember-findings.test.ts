import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/library/read-library.ts';
import { openCache } from '../../../src/runtime/cache.ts';
import type { Finding } from '../../../src/story/issue.ts';
import { put, putLists, putStory } from '../../support/content-folder.ts';
import { today } from '../../support/valid-story.ts';

/** Judges a library with the findings of earlier runs. */
async function judge(contentDir: string, cacheFile: string) {
  const findings = await openCache<readonly Finding[]>(cacheFile);
  const library = await readLibrary({ contentDir, on: today, audience: 'public', findings });
  await findings.save();
  return library.issues;
}

test('findings that are remembered are the same as new ones, and follow every change', async () => {
  const contentDir = mkdtempSync(join(tmpdir(), 'content-'));
  const cacheFile = join(mkdtempSync(join(tmpdir(), 'cache-')), 'findings.json');
  putLists(contentDir);
  const body = 'Ring Ottoline on 07700 900123 about the kettle.\n';
  await putStory(contentDir, { id: 'k7m2qx', body });
  const first = await judge(contentDir, cacheFile);
  expect(first.map(({ rule }) => rule)).toContain('phone-number');
  expect(await judge(contentDir, cacheFile)).toEqual(first);
  expect(readFileSync(cacheFile, 'utf8')).not.toMatch(/ottoline|07700|kettle/i);

  put(
    contentDir,
    'language/kettle.yaml',
    'term: kettle\nwhy: A test.\ninstead: the pot\nsource: A test\n',
  );
  const withTerm = await judge(contentDir, cacheFile);
  expect(withTerm).not.toEqual(first);

  await putStory(contentDir, { id: 'k7m2qx', body: 'The kettle was on.\n' });
  const changed = await judge(contentDir, cacheFile);
  expect(changed.map(({ rule }) => rule)).not.toContain('phone-number');
});
