import type { Library } from '../library/read-library.ts';
import type { Options } from '../runtime/options.ts';
import type { WorkFolders } from '../runtime/paths.ts';
import { writeBrandStyles } from '../site/brand-styles.ts';
import { compileSite } from '../site/compiled-site/compile-site.ts';
import { renderPages } from '../site/compiled-site/render-pages.ts';
import { writeSitemap } from '../site/sitemap.ts';

/**
 * Makes the pages of a library from the handoff, and the sitemap. Astro compiles the site only if
 * its code has changed.
 *
 * @param stagingFolder an empty folder
 * @throws Error if Astro cannot compile the site, or a page cannot be rendered
 */
export async function buildPages(
  { stories, context }: Library,
  { siteUrl, audience }: Options,
  { handoff, pages }: WorkFolders,
  stagingFolder: string,
): Promise<void> {
  const brandStyles = writeBrandStyles(context, siteUrl);
  const compiledSite = await compileSite({ siteUrl, audience, brandStyles });
  const source = { compiledSite, handoff, cache: pages, siteUrl, stories: stories.length };
  const paths = await renderPages(source, stagingFolder);
  // A sitemap invites search engines, so the staff library has none.
  if (audience === 'public') await writeSitemap(stagingFolder, paths, stories, siteUrl);
}
