import { expect, test } from 'vitest';
import { scanFiles } from '../../src/leak-scan/scan-files.ts';
import { exampleSite } from '../support/example-site.ts';
import { filesIn } from '../support/run.ts';
import { plantedText, secretsOfStory } from '../support/scan-one-file.ts';
import { plantText } from '../support/plant-text.ts';

/**
 * Returns the folder and the extension of a file. Leaves out the names of stories, themes and
 * places.
 */
function kindOf(path: string): string {
  return path
    .replace(/^((?:stories|packs|check|covers|embed|themes|models|places|assets)\/)[^/]+\//, '$1…/')
    .replace(/[^/]*?(\.\w+)?$/, '*$1');
}

test('text of a held-back story is found in every kind of file of an output', async () => {
  const files = filesIn(exampleSite());
  const oneOfEach = new Map([...files].map(([path, bytes]) => [kindOf(path), { path, bytes }]));
  expect([...oneOfEach.keys()].toSorted()).toMatchInlineSnapshot(`
    [
      "*",
      "*.html",
      "*.json",
      "*.png",
      "*.svg",
      "*.txt",
      "*.xml",
      ".well-known/*.json",
      "_astro/*.css",
      "_astro/*.js",
      "_astro/*.webp",
      "_astro/*.woff2",
      "about/*.html",
      "about/accessibility/*.html",
      "about/consent/*.html",
      "about/design/*.html",
      "about/how-stories-are-told/*.html",
      "about/privacy/*.html",
      "about/your-story/*.html",
      "admin/*.html",
      "admin/assets/*.aff",
      "admin/assets/*.css",
      "admin/assets/*.dic",
      "admin/assets/*.js",
      "admin/assets/*.wasm",
      "admin/assets/*.woff2",
      "admin/rules/*.html",
      "check/*.html",
      "check/*.json",
      "check/…/*.html",
      "covers/*.svg",
      "covers/*.webp",
      "embed/…/*.html",
      "for/*.html",
      "for/induct/*.html",
      "for/learn/*.html",
      "for/present/*.html",
      "for/recruit/*.html",
      "for/report/*.html",
      "gone/*",
      "gone/*.html",
      "models/…/*.html",
      "packs/*.html",
      "packs/…/*.html",
      "packs/…/*.pdf",
      "packs/…/*.pptx",
      "pagefind/*.js",
      "pagefind/*.json",
      "pagefind/*.pagefind",
      "pagefind/*.pf_meta",
      "pagefind/filter/*.pf_filter",
      "pagefind/fragment/*.pf_fragment",
      "pagefind/index/*.pf_index",
      "places/…/*.html",
      "session/*.html",
      "session/*.jpeg",
      "session/*.json",
      "session/note/*.html",
      "stories/*.html",
      "stories/…/*.docx",
      "stories/…/*.html",
      "stories/…/*.pdf",
      "stories/…/*.png",
      "stories/…/*.pptx",
      "stories/…/present/*.html",
      "stories/…/report/*.html",
      "themes/…/*.html",
    ]
  `);

  const secrets = await secretsOfStory();
  const found: string[] = [];
  for (const { path, bytes } of oneOfEach.values()) {
    const { leaks } = await scanFiles([{ path, bytes }], secrets, () => true);
    expect(leaks, path).toEqual([]);
    for (const planted of await plantText(path, bytes, plantedText)) {
      const file = { path, bytes: Buffer.from(planted.bytes) };
      const { leaks } = await scanFiles([file], secrets, () => true);
      const isFound = leaks.some(({ story }) => story === 'k7m2qx');
      expect(isFound, `${path} › ${planted.where}`).toBe(true);
      found.push(planted.where);
    }
  }
  expect(found.length).toBeGreaterThan(oneOfEach.size);
});
