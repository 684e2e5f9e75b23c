import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';
import type { PublicStory } from '../library/public-story.ts';

/** The maximum number of addresses in one file. The sitemap protocol allows 50,000. */
const mostAddresses = 45_000;

/**
 * Writes the sitemap and its index.
 *
 * @param paths the paths of all pages, without the base path
 * @param siteUrl the address and base path of the site, ending in a slash
 */
export async function writeSitemap(
  output: string,
  paths: readonly string[],
  stories: readonly PublicStory[],
  siteUrl: URL,
): Promise<void> {
  const isListed = listedPages(stories);
  const addresses = paths
    .filter(isListed)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((path) => new URL(path, siteUrl).href);
  const index = new SitemapAndIndexStream({
    limit: mostAddresses,
    getSitemapStream: (number) => {
      const name = `sitemap-${String(number)}.xml`;
      const sitemap = new SitemapStream({ hostname: siteUrl.href });
      const file = sitemap.pipe(createWriteStream(join(output, name)));
      return [new URL(name, siteUrl).href, sitemap, file];
    },
  });
  const indexFile = createWriteStream(join(output, 'sitemap-index.xml'));
  await pipeline(Readable.from(addresses), index, indexFile);
}

/**
 * Creates a filter for the pages of the sitemap. The filter leaves out pages that search engines
 * should not list: stories that nobody may find by searching, and the pages below a story.
 *
 * @returns a filter for paths, without the base path
 */
function listedPages(stories: readonly PublicStory[]): (path: string) => boolean {
  const findable = new Set(stories.filter((story) => story.findable).map(({ id }) => id));
  return (path) => {
    // These pages are about stories that may not be shown, or about a missing page.
    if (/^(?:check|gone|404)(?:\/|$)/.test(path)) return false;
    const [, id = '', subpath = ''] =
      /^stories\/((?!family\/|young-person\/|professional\/)[^/]+)\/(.*)$/.exec(path) ?? [];
    return id === '' || (subpath === '' && findable.has(id));
  };
}
