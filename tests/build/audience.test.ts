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

test('the staff library has the gathering kit, and no file of the public library has a word of it', () => {
  const cards = page(staff, 'gathering/cue-cards/index.html');
  expect(cards).toMatch(/Cards of Fennisby[^]*<section class="cue-card">[^]*Wednesday tea/);
  expect(cards).toContain('<p class="write-line"></p>');
  expect(page(staff, 'gathering/index.html')).toContain('href="/library/gathering/cue-cards/"');
  expect(page(staff, 'index.html')).toContain('href="/library/gathering/"');
  for (const [path, bytes] of filesIn(everyone.outDir)) {
    expect(path).not.toContain('gathering');
    for (const word of ['Cards of Fennisby', 'Wednesday tea', 'The paper of Fennisby']) {
      expect(bytes.includes(word), path).toBe(false);
    }
    if (/\.(?:html|css|xml|json)$/.test(path)) {
      expect(/gathering|cue-card|sheet-page/.test(bytes.toString()), path).toBe(false);
    }
  }
});

test('a page of the gathering kit has one stylesheet of its own, and no script', () => {
  const html = page(staff, 'gathering/cue-cards/index.html');
  expect(html.match(/rel="stylesheet"/g)).toHaveLength(1);
  expect(html).not.toMatch(/<script|style=/);
  expect(page(staff, 'gathering/index.html').match(/rel="stylesheet"/g)).toHaveLength(1);
});

test('the staff library has the consent forms to print, with the words of the form, its version and a code', () => {
  const form = page(staff, 'gathering/consent/standard/index.html');
  expect(form).toMatch(/The paper of Fennisby[^]*You can say no at any time\.[^]*Tick, please\./);
  expect(form).toMatch(
    /Consent form 2026-01, in use from 1 January 2026 · English · these words: (?:[0-9A-Z]{4}-){3}[0-9A-Z*~$=]</,
  );
  expect(page(staff, 'gathering/index.html')).toContain(
    'href="/library/gathering/consent/standard/"',
  );
});
