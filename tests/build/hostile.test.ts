import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/story/issue.ts';
import { removedStoryPaths, removedMarkerPath } from '../../src/site/removed-pages.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import type { MarkedStory } from '../support/held-back-cases.ts';
import { putOddStory, putUnrelatedFiles, unrelatedSecret } from '../support/hostile-content-folder.ts';
import type { HostileCost } from '../support/measure-hostile-cost.ts';
import { hostileFiles } from '../support/hostile-files.ts';
import { hostileFixtures } from '../support/hostile-fixtures.ts';
import {
  buildLibrary,
  newFolder,
  openedFilesIn,
  page,
  runCommand,
  type Built,
} from '../support/run.ts';

const cases = [...hostileFixtures, ...hostileFiles];
const marked: MarkedStory[] = cases.map((_, place) => {
  const letters = [place / 26, place % 26]
    .map((n) => String.fromCharCode(97 + Math.floor(n)))
    .join('');
  return { id: `hb${letters}2x`, canary: `Zq${letters}canary` };
});

const contentDir = newFolder();
let built: Built;
let output: Map<string, Buffer>;
let issues: Issue[];

beforeAll(async () => {
  putLists(contentDir);
  put(contentDir, 'library.yaml', 'organisation: Fennisby\nembedHosts: [video.example.org]\n');
  await putStory(contentDir, { id: 'k7m2qx' });
  await putOddStory(contentDir, 'oddx2y');
  for (const [place, each] of cases.entries()) await each.write(contentDir, marked[place]!);
  putUnrelatedFiles(contentDir);
  built = buildLibrary(contentDir);
  output = openedFilesIn(built.outDir);
  const checked = runCommand('check', ['--format', 'json'], { CONTENT_DIR: contentDir });
  issues = JSON.parse(checked.out) as Issue[];
  return () => rmSync(contentDir, { recursive: true });
});

test('there are more than sixty hostile files', () => expect(cases.length).toBeGreaterThan(60));

test('each is done with in seconds, and none takes much room', () => {
  const script = fileURLToPath(new URL('../support/measure-hostile-cost.ts', import.meta.url));
  const out = execFileSync(process.execPath, [script, contentDir], { encoding: 'utf8' });
  const { seconds, peak } = JSON.parse(out) as HostileCost;
  expect(Object.keys(seconds).length).toBeGreaterThan(200);
  // The longest takes 1.3 seconds of a processor; a busy machine makes two of one.
  expect(Object.entries(seconds).filter(([, each]) => each > 4)).toEqual([]);
  expect(peak).toBeLessThan(512);
});

test('the build succeeds, and publishes what may be shown and nothing else', () => {
  expect(built.err).toBe('');
  expect(built.code).toBe(0);
  expect(built.out).toContain('Published: 2 stories.');
  expect(page(built, 'stories/k7m2qx/index.html')).toContain('The kettle was always on');
  expect(page(built, 'stories/oddx2y/index.html')).toContain('The kettle was always on');
  expect(page(built, 'themes/constructor/index.html')).toContain('/stories/oddx2y/');
  expect(page(built, 'places/constructor/index.html')).toContain('/stories/oddx2y/');
});

describe.each(cases.map(({ description: what, rule }, place) => ({ what, rule, ...marked[place]! })))(
  'hostile: $what',
  ({ rule, id, canary }) => {
    test('is nowhere in the output', () => {
      const words = new RegExp(canary, 'i');
      for (const [path, bytes] of output) {
        expect(path).not.toMatch(words);
        expect(words.test(bytes.toString('latin1')), path).toBe(false);
        if (path.startsWith('check/')) continue;
        // Where it would be stands the page that is the same for all, and a mark for the web server.
        const isGone = removedStoryPaths([{ id, uses: [] }]).includes(path) || path === removedMarkerPath(id);
        if (!isGone) expect(path).not.toContain(id);
        expect(bytes.includes(id), path).toBe(false);
      }
    });

    test(`is told of by check, with the rule ${rule}, and never repeated`, () => {
      const told = issues.filter((issue) => issue.rule === rule);
      expect(
        told.filter(({ file }) => file.startsWith('stories/')),
        rule,
      ).not.toEqual([]);
      const own = issues.filter((issue) => issue.id === id);
      if (own.length > 0) expect(own.map((issue) => issue.rule)).toContain(rule);
      expect(issues.map(({ message, hint }) => message + hint).join()).not.toContain(canary);
    });
  },
);

test('what lies about in the content folder is nowhere in the output', () => {
  const words = new RegExp(unrelatedSecret, 'i');
  for (const [path, bytes] of output) {
    expect(path).not.toMatch(words);
    expect(words.test(bytes.toString('latin1')), path).toBe(false);
  }
});

test('broken lists are told of, each in its own words', () => {
  const rules = (file: string) =>
    issues.filter((issue) => issue.file === file).map(({ rule }) => rule);
  expect(rules('themes/bomb.yaml')).toContain('unreadable-yaml');
  expect(rules('themes/evil.js')).toEqual(['stray-file']);
  expect(rules('themes/__proto__.yaml')).toEqual(['stray-file']);
  expect(rules('themes/users.yaml')).toEqual(['symbolic-link']);
  expect(rules('themes/long.yaml')).toEqual(['file-too-large']);
  expect(rules('practice-models/tagged.yaml')).toContain('unreadable-yaml');
  expect(rules('consent-forms/code.mdx')).toContain('not-in-a-story');
  expect(rules('language/bytes.yaml')).toEqual(['file-unreadable']);
  expect(rules('stories/family/around')).toEqual(['symbolic-link']);
});

test('a script in what may be shown is words', () => {
  const all = [...output]
    .filter(([path]) => path.endsWith('.html'))
    .map(([, bytes]) => bytes.toString());
  expect(
    all.flatMap((html) => html.match(/<script(?! type="module" src="\/| src="\/).{80}/g) ?? []),
  ).toEqual([]);
});
