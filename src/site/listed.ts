import { openFor } from '../library/outputs.ts';
import { handoffFolder, readStories } from './handoff.ts';

/**
 * Which pages search engines are invited to by the sitemap: not those that ask not to be listed,
 * which are every story that may not be on social media, and what a use gives beside a story.
 *
 * @param base the path under which the site lies, with a slash at the end
 */
export function listedPages(base: string): (page: string) => boolean {
  let shared: ReadonlySet<string> | undefined;
  const isShared = (id: string) => {
    shared ??= new Set(
      readStories(handoffFolder())
        .filter((story) => openFor(story, 'preview'))
        .map((story) => story.id),
    );
    return shared.has(id);
  };
  return (page) => {
    const path = new URL(page).pathname.slice(base.length);
    // These are about stories that are gone.
    if (/^(?:check|gone)\//.test(path)) return false;
    const [, id = '', rest = ''] =
      /^stories\/((?!family\/|young-person\/|professional\/)[^/]+)\/(.*)$/.exec(path) ?? [];
    return id === '' || (rest === '' && isShared(id));
  };
}
