import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFeed } from '../../../../src/exports/feeds/feed.ts';
import { shownContentKey } from '../../../../src/library/shown-content-key.ts';
import { planRemoval } from '../../../../src/publish/only-remove/plan-removal.ts';
import {
  editJsonFeed,
  editRss,
  editSitemap,
  reduceLists,
} from '../../../../src/publish/only-remove/reduce-lists.ts';
import { parseSettings } from '../../../../src/story/source/parse-settings.ts';
import { words } from '../../../../src/words/index.ts';
import { put } from '../../../support/content-folder.ts';
import { publicStory } from '../../../support/public-story.ts';
import { newFolder } from '../../../support/run.ts';

const address = (path: string) => `https://stories.example.org/library${path}`;
const context = { words, settings: parseSettings('organisation: Fennisby\n').settings, address };
const story = (id: string) => publicStory({ id, title: `]]> </item> of ${id}` });
const all = [story('k7m2qx'), story('q4n8vt')];
const rest = all.slice(1);
const mayStay = (link: string) => link !== address('/stories/k7m2qx/');

test('a feed without the items of removed stories is the same as a feed that never had them', () => {
  expect(editRss(writeFeed(all, 'rss', context), mayStay)).toBe(writeFeed(rest, 'rss', context));
  expect(editJsonFeed(writeFeed(all, 'json', context), mayStay)).toBe(
    writeFeed(rest, 'json', context),
  );
});

test('a feed without removed stories does not change', () => {
  const [rss, json] = [writeFeed(rest, 'rss', context), '{"items": [] }'];
  expect(editRss(rss, mayStay)).toBe(rss);
  expect(editJsonFeed(json, mayStay)).toBe(json);
});

test('a sitemap loses the addresses that may not stay', () => {
  const url = (path: string) => `<url><loc>${address(path)}</loc></url>`;
  const sitemap = (urls: string) => `<urlset>${urls}</urlset>`;
  expect(editSitemap(sitemap(url('/stories/k7m2qx/') + url('/stories/')), mayStay)).toBe(
    sitemap(url('/stories/')),
  );
});

test.each(['/', '/stories/', '/places/library/', '/stories/a2b3c4/themes/x/'])(
  'the entries of a removed story leave feeds and sitemaps, and no others do, below %s',
  (base) => {
    const output = newFolder();
    const site = `https://stories.example${base}`;
    const card = (id: string) => `<p data-stories><a data-story="${id}"></a></p>`;
    put(output, 'themes/gone/index.html', card('q4n8vt'));
    put(output, 'themes/gone/2/index.html', card('q4n8vt'));
    put(output, 'themes/kept/index.html', card('k7m2qx'));
    const paths = ['', 'stories/', 'stories/k7m2qx/', 'stories/q4n8vt/', 'themes/kept/', 'themes/gone/', 'themes/gone/2/']; // prettier-ignore
    const urls = paths.map((path) => `<url><loc>${site}${path}</loc></url>`);
    put(output, 'sitemap-0.xml', `<urlset>${urls.join('')}</urlset>`);
    const items = ['k7m2qx', 'q4n8vt'].map(
      (id) => `<item><link>${site}stories/${id}/</link></item>`,
    );
    put(output, 'feed.xml', `<rss>${items.join('')}</rss>`);
    const kept = publicStory();
    const keys = { 'family/k7m2qx': { content: '' }, 'family/q4n8vt': { content: '' } };
    const uses = { k7m2qx: kept.uses, q4n8vt: kept.uses };
    reduceLists(output, planRemoval([kept], { folder: '', on: '2026-11-23', stories: keys, uses }));
    const left = (name: string) => readFileSync(join(output, name), 'utf8');
    const stays = [0, 1, 2, 4].map((index) => urls[index]);
    expect(left('sitemap-0.xml')).toBe(`<urlset>${stays.join('')}</urlset>`);
    expect(left('feed.xml')).toBe(`<rss>${items[0] ?? ''}</rss>`);
  },
);

test('a story that search engines may list no longer leaves the sitemap and stays in the feed', () => {
  const output = newFolder();
  const url = '<url><loc>https://stories.example/stories/k7m2qx/</loc></url>';
  const item = '<item><link>https://stories.example/stories/k7m2qx/</link></item>';
  put(output, 'sitemap-0.xml', `<urlset>${url}</urlset>`);
  put(output, 'feed.xml', `<rss>${item}</rss>`);
  const { uses } = publicStory();
  const last = {
    ...{ folder: '', on: '2026-11-23', uses: { k7m2qx: uses } },
    stories: { 'young-person/k7m2qx': shownContentKey(publicStory()) },
  };
  reduceLists(output, planRemoval([publicStory({ findable: false })], last));
  expect(readFileSync(join(output, 'sitemap-0.xml'), 'utf8')).toBe('<urlset></urlset>');
  expect(readFileSync(join(output, 'feed.xml'), 'utf8')).toBe(`<rss>${item}</rss>`);
});
