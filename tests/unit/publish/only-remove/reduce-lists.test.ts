import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planRemoval } from '../../../../src/publish/only-remove/plan-removal.ts';
import { reduceLists } from '../../../../src/publish/only-remove/reduce-lists.ts';
import { put } from '../../../support/content-folder.ts';
import { publicStory } from '../../../support/public-story.ts';
import { newFolder } from '../../../support/run.ts';

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
    const story = publicStory();
    const keys = { 'family/k7m2qx': { content: '' }, 'family/q4n8vt': { content: '' } };
    const uses = { k7m2qx: story.uses, q4n8vt: story.uses };
    reduceLists(
      output,
      planRemoval([story], { folder: '', on: '2026-11-23', stories: keys, uses }),
    );
    const left = (name: string) => readFileSync(join(output, name), 'utf8');
    const stays = [0, 1, 2, 4].map((index) => urls[index]);
    expect(left('sitemap-0.xml')).toBe(`<urlset>${stays.join('')}</urlset>`);
    expect(left('feed.xml')).toBe(`<rss>${items[0] ?? ''}</rss>`);
  },
);
