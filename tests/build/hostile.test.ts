import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../src/story/issue.ts';
import { removedMarkerPath, removedStoryPaths } from '../../src/site/removed-pages.ts';
import { budgetCases } from '../support/budget-cases.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { fullPass } from '../support/full-pass.ts';
import {
  putOddStory,
  putUnrelatedFiles,
  unrelatedSecret,
} from '../support/hostile-content-folder.ts';
import type { HostileCost } from '../support/measure-hostile-cost.ts';
import { hostileFiles } from '../support/hostile/hostile-files.ts';
import { hostileFixtures } from '../support/hostile-fixtures.ts';
import { fontWithName } from '../support/crafted-files.ts';
import { findCanaries, findIds, markStories, type FoundMarks } from '../support/marked-stories.ts';
import {
  buildLibrary,
  newFolder,
  decompressedFilesIn,
  page,
  runCommand,
  type Built,
} from '../support/run.ts';

const cases = [...hostileFixtures, ...hostileFiles, ...budgetCases];
const marked = markStories(cases.length);

const contentDir = newFolder();
let built: Built;
let output: Map<string, Buffer>;
let canaries: FoundMarks;
let ids: FoundMarks;
let issues: Issue[];

beforeAll(async () => {
  putLists(contentDir);
  put(
    contentDir,
    'library.yaml',
    'organisation: Fennisby\nembedHosts: [video.example.org]\nbrand: {font: ./cut.woff2}\n',
  );
  put(contentDir, 'cut.woff2', fontWithName('Ours').subarray(0, -3));
  // After normalising, this place is longer than a slug may be. The limit of a slug falls between
  // the two code units of one letter.
  const place = `a${'\uFDFA'.repeat(3)}${'\u{10428}'.repeat(10)}`;
  await putStory(contentDir, { id: 'k7m2qx', change: (data) => (data['place'] = place) });
  await putOddStory(contentDir, 'oddx2y');
  for (const [place, each] of cases.entries()) await each.write(contentDir, marked[place]!);
  putUnrelatedFiles(contentDir);
  built = buildLibrary(contentDir);
  output = decompressedFilesIn(built.outDir);
  canaries = findCanaries(output);
  ids = findIds(output);
  const checked = runCommand('check', ['--format', 'json'], { CONTENT_DIR: contentDir });
  issues = JSON.parse(checked.out) as Issue[];
  return () => rmSync(contentDir, { recursive: true });
});

test('there are more than sixty hostile files', () => expect(cases.length).toBeGreaterThan(60));

test('hostile files cost little processor time and memory', fullPass, () => {
  const script = fileURLToPath(new URL('../support/measure-hostile-cost.ts', import.meta.url));
  // tests/measure/budgets.ts measures the folders over the budget one by one. Together they would
  // need an amount of memory that depends on when garbage is collected.
  const overBudget = marked.slice(-budgetCases.length).map(({ id }) => id);
  const out = execFileSync(process.execPath, [script, contentDir, ...overBudget], {
    encoding: 'utf8',
  });
  const { seconds, peak } = JSON.parse(out) as HostileCost;
  expect(Object.keys(seconds).length).toBeGreaterThan(200);
  // The slowest story takes 1.3 seconds of processor time, and up to twice as much on a busy
  // machine.
  expect(Object.entries(seconds).filter(([, each]) => each > 4)).toEqual([]);
  expect(peak).toBeLessThan(512);
});

test('a build with hostile files publishes only what may be shown', () => {
  expect(built.err).toBe('');
  expect(built.code).toBe(0);
  expect(built.out).toContain('Published: 2 stories.');
  expect(page(built, 'stories/k7m2qx/index.html')).toContain('The kettle was always on');
  expect(page(built, 'stories/oddx2y/index.html')).toContain('The kettle was always on');
  expect(page(built, 'themes/constructor/index.html')).toContain('/stories/oddx2y/');
  expect(page(built, 'places/constructor/index.html')).toContain('/stories/oddx2y/');
});

test('the search for held-back stories finds every id and every secret word', () => {
  const written = new Map(
    marked.map(({ id, canary }) => [`stories/${id}`, Buffer.from(`<p>${canary} ${id}</p>`)]),
  );
  expect([...findCanaries(written).keys()]).toEqual(
    marked.map(({ canary }) => canary.toLowerCase()),
  );
  for (const { id } of marked) {
    const path = `stories/${id}`;
    expect(findIds(written).get(id)).toEqual([
      { path, inName: true },
      { path, inName: false },
    ]);
  }
});

describe.each(
  cases.map(({ description, rule }, place) => ({ description, rule, ...marked[place]! })),
)('hostile: $description', ({ rule, id, canary }) => {
  test('is nowhere in the output', () => {
    expect(canaries.get(canary.toLowerCase()) ?? []).toEqual([]);
    // The check page of a story names its id. Elsewhere the id is only in the names of the pages
    // that replace the story's own pages.
    const replaced = [...removedStoryPaths([{ id, uses: [] }]), removedMarkerPath(id)];
    const places = (ids.get(id) ?? []).filter(
      ({ path, inName }) => !path.startsWith('check/') && !(inName && replaced.includes(path)),
    );
    expect(places).toEqual([]);
  });

  test(`is reported by check with the rule ${rule}, without its words`, () => {
    const reported = issues.filter((issue) => issue.rule === rule);
    expect(
      reported.filter(({ file }) => file.startsWith('stories/')),
      rule,
    ).not.toEqual([]);
    const ownIssues = issues.filter((issue) => issue.id === id);
    if (ownIssues.length > 0) expect(ownIssues.map((issue) => issue.rule)).toContain(rule);
    expect(issues.map(({ message, hint }) => message + hint).join()).not.toContain(canary);
  });
});

test('stray files of the content folder are nowhere in the output', () => {
  const words = new RegExp(unrelatedSecret, 'i');
  for (const [path, bytes] of output) {
    expect(path).not.toMatch(words);
    expect(words.test(bytes.toString('latin1')), path).toBe(false);
  }
});

test('each broken list has its own issue', () => {
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

test('a brand’s font that is cut off is reported, and the library’s own is used', () => {
  expect(issues).toContainEqual(
    expect.objectContaining({ rule: 'brand-font', severity: 'warning', file: 'library.yaml' }),
  );
  expect([...output.keys()].filter((path) => path.startsWith('brand/'))).toEqual([]);
});

test('a place has its own page even if its letters have two code units', () => {
  const places = [...output.keys()].filter((path) => path.startsWith('places/'));
  expect(places).toContain(
    `places/a${'صلى-الله-عليه-وسلم'.repeat(3)}${'\u{10428}'.repeat(5)}/index.html`,
  );
});

test('a script in a published story is shown as text', () => {
  const all = [...output]
    .filter(([path]) => path.endsWith('.html'))
    .map(([, bytes]) => bytes.toString());
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/g;
  expect(
    all.flatMap(
      (html) =>
        html.replaceAll(data, '').match(/<script(?! type="module" src="\/| src="\/).{80}/g) ?? [],
    ),
  ).toEqual([]);
  const texts = all.flatMap((html) => [...html.matchAll(data)].map(([, text = '']) => text));
  expect(texts.length).toBeGreaterThan(0);
  // Data for search engines can neither run nor end their element.
  for (const text of texts) {
    expect(JSON.parse(text)).toHaveProperty('headline');
    expect(text).not.toContain('<');
  }
});
