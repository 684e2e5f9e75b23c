import type { PublicPack } from '../library/packs/public-pack.ts';
import type { PublicStory } from '../library/public-story.ts';
import { isOpenOutputFile } from '../library/story-outputs.ts';
import { isStoryId } from '../story/story-id.ts';
import { purposeUse, type Purpose, type Use } from '../story/vocabulary.ts';

/**
 * Whether a list for a purpose links only to stories that may be used for it, and of these only to
 * outputs that are open.
 *
 * @param stories the shown stories by id
 * @param html the page of the list
 */
export function listsOpenStories(
  purpose: Purpose,
  stories: ReadonlyMap<string, PublicStory>,
  html: string,
): boolean {
  return linksToOpenStories(purposeUse[purpose], stories, html);
}

/** Whether the page of a pack links only to stories that are in the pack today. */
export function listsStoriesOfPack(
  pack: PublicPack | undefined,
  stories: ReadonlyMap<string, PublicStory>,
  html: string,
): boolean {
  return pack !== undefined && linksToOpenStories(pack.use, stories, html);
}

function linksToOpenStories(
  use: Use,
  stories: ReadonlyMap<string, PublicStory>,
  html: string,
): boolean {
  const linked = [...html.matchAll(/href="[^"]*\/stories\/([a-z2-9]+)\/([^"]*)"/g)];
  return (
    linked
      // Below a base path such as `/stories/`, the addresses of lists look like those of stories.
      .filter(([, id = '']) => isStoryId(id))
      .every(([, id = '', path = '']) => {
        const story = stories.get(id);
        return story?.uses.some((open) => open.use === use) && isPageOrOutput(path, story);
      })
  );
}

/** Whether a path below a story's page is the page itself, or an output that is open. */
function isPageOrOutput(path: string, story: PublicStory): boolean {
  return path === '' || isOpenOutputFile(story, path.endsWith('/') ? `${path}index.html` : path);
}
