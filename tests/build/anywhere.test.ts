import { beforeAll, expect, test } from 'vitest';
import { filesIn, page, type Built } from '../support/run.ts';
import { brandedLibrary, brandedSiteUrl as siteUrl } from './libraries.ts';

let built: Built;
let again: Built;

beforeAll(async () => {
  ({ built, again } = await brandedLibrary());
});

test('a library is built from a content folder elsewhere, for a base path and a future day', () => {
  expect(built.code).toBe(0);
  expect(built.out).toContain('The public library on 21 February 2027');
  expect(built.out).toContain('Published: 2 stories.');
  expect(built.out).not.toContain('SITE_URL');
  expect(page(built, 'index.html')).toContain('href="/council/library/stories/q4n8vt/"');
});

test('a story’s page lists only uses that are still allowed, with their last days', () => {
  const story = page(built, 'stories/k7m2qx/index.html');
  expect(story).not.toContain('in presentations');
  expect(story).toMatch(/Until 1 June 2027:<.*in learning and training/);
});

test('every address in every page leads to a file under the base path', () => {
  const files = filesIn(built.outDir);
  // desk-output.test.ts follows the addresses in the desk, which are relative.
  const pages = [...files].filter(([path]) => path.endsWith('.html') && !path.startsWith('admin/'));
  expect(pages.length).toBeGreaterThan(15);
  for (const [from, bytes] of pages) {
    for (const [, address = ''] of bytes
      .toString()
      .matchAll(/(?:href|src)="(?!https:|tel:|mailto:|#)([^"]+)"/g)) {
      expect(address, from).toMatch(/^\/council\/library\//);
      const path = decodeURI(address.replace('/council/library/', '').replace(/[?#].*$/, ''));
      expect(
        files.has(path.endsWith('/') || path === '' ? `${path}index.html` : path),
        `${address} in ${from}`,
      ).toBe(true);
    }
  }
});

test('an organisation’s logo, font and colour are on every page, under neutral file names', () => {
  const files = filesIn(built.outDir);
  const paths = [...files.keys()];
  expect(paths.filter((path) => path.startsWith('brand/'))).toHaveLength(2);
  expect(paths.join()).not.toMatch(/Anna|ours/);
  const [logo] = /<img[^>]*>/.exec(page(built, '404.html')) ?? [];
  expect(logo).toMatch(
    /src="\/council\/library\/brand\/\w+\.webp" width="300" height="100" alt=""/,
  );
  const css = [...files]
    .filter(([path]) => path.endsWith('.css'))
    .map(([, bytes]) => String(bytes));
  expect(css.join()).toMatch(/url\(\/council\/library\/brand\/\w+\.woff2\)/);
  expect(css.join()).toContain('#1d2c4a');
});

test('absolute addresses start with the address of the site', () => {
  expect(page(built, 'feed.xml')).toContain(`${siteUrl}/stories/k7m2qx/`);
  expect(page(built, 'sitemap-0.xml')).toContain(`<loc>${siteUrl}/stories/young-person/</loc>`);
  expect(page(built, 'robots.txt')).toContain(`Sitemap: ${siteUrl}/sitemap-index.xml`);
  expect(page(built, 'stories/k7m2qx/index.html')).toContain(
    `<link rel="canonical" href="${siteUrl}/stories/k7m2qx/">`,
  );
});

test('the same input gives the same bytes, whatever the time zone and language of the machine', () => {
  const first = filesIn(built.outDir);
  const second = filesIn(again.outDir);
  expect([...second.keys()]).toEqual([...first.keys()]);
  for (const [path, bytes] of first) expect(second.get(path)?.equals(bytes), path).toBe(true);
});
