import { handoffFolder, readStories } from './handoff.ts';

/**
 * Creates a filter for the pages of the sitemap. The filter leaves out pages that search engines
 * should not list: stories that nobody may find by searching, and the pages below a story.
 *
 * @param base the base path of the site, ending in a slash
 * @returns a filter for the addresses of pages
 */
export function sitemapPages(base: string): (page: string) => boolean {
  let findable: ReadonlySet<string> | undefined;
  const isFindable = (id: string) => {
    findable ??= new Set(
      readStories(handoffFolder())
        .filter((story) => story.findable)
        .map((story) => story.id),
    );
    return findable.has(id);
  };
  return (page) => {
    const path = new URL(page).pathname.slice(base.length);
    // These pages are about stories that may not be shown.
    if (/^(?:check|gone)\//.test(path)) return false;
    const [, id = '', subpath = ''] =
      /^stories\/((?!family\/|young-person\/|professional\/)[^/]+)\/(.*)$/.exec(path) ?? [];
    return id === '' || (subpath === '' && isFindable(id));
  };
}
