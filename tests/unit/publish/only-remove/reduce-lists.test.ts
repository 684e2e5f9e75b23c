import { expect, test } from 'vitest';
import { writeFeed } from '../../../../src/exports/feeds/feed.ts';
import {
  editJsonFeed,
  editRss,
  editSitemap,
} from '../../../../src/publish/only-remove/reduce-lists.ts';
import { parseSettings } from '../../../../src/story/source/parse-settings.ts';
import { words } from '../../../../src/words/index.ts';
import { publicStory } from '../../../support/public-story.ts';

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
