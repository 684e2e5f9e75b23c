import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { workFolders } from '../../src/runtime/paths.ts';
import { removedPage, removedStoryPaths, removedMarkerPath } from '../../src/site/removed-pages.ts';
import type { Issue } from '../../src/story/issue.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { heldBackCases } from '../support/held-back-cases.ts';
import { findCanaries, findIds, markStories, type FoundMarks } from '../support/marked-stories.ts';
import {
  buildLibrary,
  newFolder,
  decompressedFilesIn,
  page,
  runCommand,
  type Built,
} from '../support/run.ts';

/** One story for each case that must be held back. The library also publishes one other story. */
const marked = markStories(heldBackCases.length);

const contentDir = newFolder();
let built: Built;
let output: Map<string, Buffer>;
let canaries: FoundMarks;
let ids: FoundMarks;
let issues: Issue[];

beforeAll(async () => {
  putLists(contentDir);
  const topics =
    '[uses, audience, copies-cannot-be-recalled, right-to-withdraw, no-effect-on-support]';
  put(
    contentDir,
    'consent-forms/2026-06.mdx',
    `---\nfrom: 2026-06-01\ncovers: ${topics}\n---\n\nWords.\n`,
  );
  put(
    contentDir,
    'consent-forms/2025-01.mdx',
    '---\nfrom: 2025-01-01\ncovers: [uses]\n---\n\nWords.\n',
  );
  const picture = await sharp({
    create: { width: 300, height: 200, channels: 3, background: '#0f5c5c' },
  })
    .withExif({ IFD0: { Artist: 'Zqmakercanary' } })
    .jpeg()
    .toBuffer();
  await putStory(contentDir, {
    id: 'k7m2qx',
    files: { 'zqfilecanary.jpg': picture },
    change: (data) => {
      data['image'] = { src: './zqfilecanary.jpg', alt: 'A kettle', shows: 'object' };
    },
  });
  for (const [place, each] of heldBackCases.entries()) await each.write(contentDir, marked[place]!);
  built = buildLibrary(contentDir);
  output = decompressedFilesIn(built.outDir);
  canaries = findCanaries(output);
  ids = findIds(output);
  const checked = runCommand('check', ['--format', 'json'], { CONTENT_DIR: contentDir });
  issues = JSON.parse(checked.out) as Issue[];
});

test('a build with many held-back stories publishes the one that may be shown', () => {
  expect(built.err).toBe('');
  expect(built.code).toBe(0);
  expect(page(built, 'stories/k7m2qx/index.html')).toContain('The kettle was always on');
  expect(built.out).toContain('Published: 1 story.');
});

describe.each(
  heldBackCases.map(({ description, rule }, place) => ({ description, rule, ...marked[place]! })),
)('a story with $description', ({ rule, id, canary }) => {
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

  test(`is reported by check with the rule ${rule}, a place and a hint`, () => {
    const reported = issues.filter((issue) => issue.rule === rule);
    const found = reported.find(
      ({ id: of, file }) =>
        of === id || file.includes(id) || file.includes(canary) || rule === 'unknown-kind',
    );
    expect(
      found,
      `${rule} among ${JSON.stringify(issues.filter((issue) => issue.id === id))}`,
    ).toBeDefined();
    expect(found?.message).not.toBe('');
    expect(found?.hint).not.toBe('');
    if (found?.field !== undefined) expect(found.line).toBeGreaterThan(0);
  });

  test('has issues that contain none of its words', () => {
    const texts = issues
      .filter((issue) => issue.id === id)
      .map(({ message, hint }) => message + hint);
    expect(texts.join()).not.toContain(canary);
  });
});

test('the caches of a build contain nothing of held-back stories', () => {
  const { handoff, pictures, artifacts, pages } = workFolders('build');
  for (const folder of [handoff, pictures, artifacts, pages]) {
    for (const [path, bytes] of decompressedFilesIn(folder)) {
      expect(path).not.toMatch(/canary/i);
      // The data contain the file name of the one published picture. The output does not.
      const text = bytes.toString('latin1').replaceAll('zqfilecanary', '');
      expect(text, path).not.toMatch(/canary/i);
    }
  }
});

test('published pictures contain neither their author nor their file name', () => {
  const pictures = [...output].filter(([path]) => /\.(jpe?g|png|webp|avif)$/.test(path));
  expect(pictures.length).toBeGreaterThan(0);
  for (const [path, bytes] of output) {
    expect(path).not.toMatch(/zqfilecanary/i);
    expect(bytes.toString('latin1'), path).not.toMatch(/zqfilecanary|Zqmakercanary/i);
  }
});

test('all check pages of held-back stories are the same, whatever the reason', () => {
  const closed = marked
    .map(({ id }) => output.get(`check/${id}/index.html`)?.toString().replaceAll(id, '…'))
    .filter((text) => text !== undefined);
  expect(closed.length).toBeGreaterThan(50);
  expect(new Set(closed).size).toBe(1);
  expect(closed[0]).toContain('Please do not use this story, and delete your copies.');
});

test('the check page of an open story lists its uses and asks to delete other copies', () => {
  const open = page(built, 'check/k7m2qx/index.html');
  expect(open.match(/<li data-until/g)).toHaveLength(4);
  expect(open).toContain('for anything that is not in this list. Please delete copies');
});

test('every page of a held-back story is replaced by the same bytes', () => {
  const ids = marked.map(({ id }) => id).filter((id) => output.has(`check/${id}/index.html`));
  const paths = removedStoryPaths(ids.map((id) => ({ id, uses: [] })));
  expect(paths.length).toBeGreaterThan(150);
  const page = output.get(removedPage);
  expect(page?.toString()).toContain('This story is not here today');
  expect(page?.toString()).toContain('content="noindex"');
  for (const path of paths) expect(output.get(path)?.equals(page!), path).toBe(true);
  for (const id of ids) expect(output.has(removedMarkerPath(id)), id).toBe(true);
});

test('status.json contains every id, and uses only for the open story', () => {
  const { asOf, stories } = JSON.parse(page(built, 'check/status.json')) as {
    asOf: string;
    stories: Record<string, unknown[]>;
  };
  expect(asOf).toBe('2026-11-23');
  expect(stories['k7m2qx']).toHaveLength(4);
  const open = Object.entries(stories).filter(([, uses]) => uses.length > 0);
  expect(open.map(([id]) => id)).toEqual(['k7m2qx']);
});

test('feeds and the sitemap contain only the open story', () => {
  const sitemap = page(built, 'sitemap-0.xml');
  expect(sitemap).toContain('/stories/young-person/');
  expect(sitemap).not.toMatch(/\/(?:check|gone)\//);
  const listed = marked.filter(({ id }) => sitemap.includes(`/stories/${id}/`));
  expect(listed).toEqual([]);
  expect(sitemap).toContain('/stories/k7m2qx/');
  const feed = JSON.parse(page(built, 'feed.json')) as { items: { id: string }[] };
  expect(feed.items).toHaveLength(1);
});

test('the search index contains only the open story', () => {
  const fragments = [...output].filter(([path]) => path.endsWith('.pf_fragment'));
  expect(fragments).toHaveLength(1);
  expect(fragments[0]?.[1].toString()).toContain('The kettle was always on');
});
