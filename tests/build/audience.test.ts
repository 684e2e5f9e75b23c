import { beforeAll, expect, test } from 'vitest';
import { filesIn, page, type Built } from '../support/run.ts';
import { mixedLibrary } from './libraries.ts';

let staff: Built;
let everyone: Built;

beforeAll(async () => {
  ({ staff, everyone } = await mixedLibrary());
});

test('each audience sees only the stories whose people allow it', () => {
  expect(
    [...filesIn(staff.outDir).keys()].filter((path) => path.startsWith('stories/')).join(),
  ).toContain('staff22');
  expect(page(staff, 'stories/public2/index.html')).toBe(page(staff, 'gone/index.html'));
  expect(filesIn(everyone.outDir).has('stories/public2/index.html')).toBe(true);
  expect(page(everyone, 'stories/staff22/index.html')).toBe(page(everyone, 'gone/index.html'));
});

test('a use counts only if the story may be shown to the audience', () => {
  const { stories } = JSON.parse(page(everyone, 'check/status.json')) as {
    stories: Record<string, { use: string }[]>;
  };
  expect(stories['public2']?.map(({ use }) => use)).toEqual(['website', 'presentation']);
  expect(stories['staff22']).toEqual([]);
});

test('the staff library is not indexed and has no feeds', () => {
  const files = filesIn(staff.outDir);
  for (const [path, bytes] of files) {
    if (path.endsWith('.html'))
      expect(bytes.toString(), path).toContain('content="noindex, nofollow"');
  }
  expect(page(staff, 'robots.txt')).toContain('Disallow: /\n');
  expect([...files.keys()].filter((path) => /feed|sitemap/.test(path))).toEqual([]);
});

test('files for a use exist only with that use, and the staff library has no share previews', () => {
  const has = ({ outDir }: Built, path: string) => filesIn(outDir).has(path);
  for (const file of ['present/index.html', 'slides.pptx', 'slide.pptx']) {
    expect(has(everyone, `stories/public2/${file}`), file).toBe(true);
    expect(has(staff, `stories/staff22/${file}`), file).toBe(true);
  }
  for (const file of ['report/index.html', 'report.docx', 'preview.png']) {
    expect(has(everyone, `stories/public2/${file}`), file).toBe(false);
    expect(has(staff, `stories/staff22/${file}`), file).toBe(false);
  }
  expect(has(everyone, 'preview.png')).toBe(true);
  expect(has(staff, 'preview.png')).toBe(false);
  expect(page(staff, 'stories/staff22/index.html')).not.toContain('og:');
});
