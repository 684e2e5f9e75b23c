import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { workFolders } from '../../src/runtime/paths.ts';
import { removedPage, removedStoryPaths, removedMarkerPath } from '../../src/site/removed-pages.ts';
import type { Issue } from '../../src/story/issue.ts';
import { put, putLists, putStory } from '../support/content-folder.ts';
import { heldBackCases, type MarkedStory } from '../support/held-back-cases.ts';
import {
  buildLibrary,
  newFolder,
  openedFilesIn,
  page,
  runCommand,
  type Built,
} from '../support/run.ts';

/** One of every story that must be held back, beside one that must not. */
const marked: MarkedStory[] = heldBackCases.map((_, place) => {
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
  output = openedFilesIn(built.outDir);
  const checked = runCommand('check', ['--format', 'json'], { CONTENT_DIR: contentDir });
  issues = JSON.parse(checked.out) as Issue[];
});

test('the build succeeds, and publishes the story that may be shown', () => {
  expect(built.err).toBe('');
  expect(built.code).toBe(0);
  expect(page(built, 'stories/k7m2qx/index.html')).toContain('The kettle was always on');
  expect(built.out).toContain('Published: 1 story.');
});

describe.each(heldBackCases.map(({ description: what, rule }, place) => ({ what, rule, ...marked[place]! })))(
  'a story with $what',
  ({ rule, id, canary }) => {
    test('is nowhere in the output', () => {
      const words = new RegExp(canary, 'i');
      for (const [path, bytes] of output) {
        expect(path).not.toMatch(words);
        expect(bytes.toString('latin1'), path).not.toMatch(words);
        if (!path.startsWith('check/')) {
          if (!removedStoryPaths([{ id, uses: [] }]).includes(path) && path !== removedMarkerPath(id)) {
            expect(path).not.toContain(id);
          }
          expect(bytes.toString('latin1'), path).not.toContain(id);
        }
      }
    });

    test(`is told of by check, with the rule ${rule}, its place and what to do`, () => {
      const told = issues.filter((issue) => issue.rule === rule);
      const about = told.find(
        ({ id: of, file }) =>
          of === id || file.includes(id) || file.includes(canary) || rule === 'unknown-kind',
      );
      expect(
        about,
        `${rule} among ${JSON.stringify(issues.filter((issue) => issue.id === id))}`,
      ).toBeDefined();
      expect(about?.message).not.toBe('');
      expect(about?.hint).not.toBe('');
      if (about?.field !== undefined) expect(about.line).toBeGreaterThan(0);
    });

    test('has none of its words in what is said about it', () => {
      const said = issues
        .filter((issue) => issue.id === id)
        .map(({ message, hint }) => message + hint);
      expect(said.join()).not.toContain(canary);
    });
  },
);

test('nothing of a story held back stays in what the build keeps', () => {
  const { handoff, pictures, artifacts, astro } = workFolders('build');
  for (const folder of [handoff, pictures, artifacts, astro]) {
    for (const [path, bytes] of openedFilesIn(folder)) {
      expect(path).not.toMatch(/canary/i);
      // The name of the one published picture stands in the data, and nowhere in the output.
      const text = bytes.toString('latin1').replaceAll('zqfilecanary', '');
      expect(text, path).not.toMatch(/canary/i);
    }
  }
});

test('the only pictures are of the story that is published, without the maker or the name of the file', () => {
  const pictures = [...output].filter(([path]) => /\.(jpe?g|png|webp|avif)$/.test(path));
  expect(pictures.length).toBeGreaterThan(0);
  for (const [path, bytes] of output) {
    expect(path).not.toMatch(/zqfilecanary/i);
    expect(bytes.toString('latin1'), path).not.toMatch(/zqfilecanary|Zqmakercanary/i);
  }
});

test('every id has a check page that says the same for every reason, and no other word', () => {
  const closed = marked
    .map(({ id }) => output.get(`check/${id}/index.html`)?.toString().replaceAll(id, '…'))
    .filter((text) => text !== undefined);
  expect(closed.length).toBeGreaterThan(50);
  expect(new Set(closed).size).toBe(1);
  expect(closed[0]).toContain('Please do not use this story, and delete your copies.');
});

test('the check of an open story says what it is open for, and to leave and delete the rest', () => {
  const open = page(built, 'check/k7m2qx/index.html');
  expect(open.match(/<li data-until/g)).toHaveLength(4);
  expect(open).toContain('for anything that is not in this list, and delete the copies');
});

test('every id that is held back has the same page in its place, to the last byte', () => {
  const ids = marked.map(({ id }) => id).filter((id) => output.has(`check/${id}/index.html`));
  const paths = removedStoryPaths(ids.map((id) => ({ id, uses: [] })));
  expect(paths.length).toBeGreaterThan(150);
  const page = output.get(removedPage);
  expect(page?.toString()).toContain('This story is not here today');
  expect(page?.toString()).toContain('content="noindex"');
  for (const path of paths) expect(output.get(path)?.equals(page!), path).toBe(true);
  for (const id of ids) expect(output.has(removedMarkerPath(id)), id).toBe(true);
});

test('status.json holds every id, and uses for the open story alone', () => {
  const { asOf, stories } = JSON.parse(page(built, 'check/status.json')) as {
    asOf: string;
    stories: Record<string, unknown[]>;
  };
  expect(asOf).toBe('2026-11-23');
  expect(stories['k7m2qx']).toHaveLength(4);
  const open = Object.entries(stories).filter(([, uses]) => uses.length > 0);
  expect(open.map(([id]) => id)).toEqual(['k7m2qx']);
});

test('the feeds name the open story alone, and the sitemap none that may not be on social media', () => {
  expect(page(built, 'sitemap-0.xml')).toContain('/stories/young-person/');
  expect(page(built, 'sitemap-0.xml')).not.toMatch(/\/(?:check|gone|k7m2qx)\//);
  const feed = JSON.parse(page(built, 'feed.json')) as { items: { id: string }[] };
  expect(feed.items).toHaveLength(1);
});

test('the search knows the open story alone', () => {
  const fragments = [...output].filter(([path]) => path.endsWith('.pf_fragment'));
  expect(fragments).toHaveLength(1);
  expect(fragments[0]?.[1].toString()).toContain('The kettle was always on');
});
