import type { APIRoute } from 'astro';
import { storyCheckAddress } from '../../layouts/addresses.ts';
import { allStories } from '../../layouts/site-context.ts';
import { toSessionStory } from '../../exports/session/session-story.ts';
import { findSessionUses } from '../../library/packs/session-uses.ts';
import type { PublicStory } from '../../library/public-story.ts';
import { bodyHtml } from '../../story/body/body-html.ts';

export async function getStaticPaths() {
  return (await allStories())
    .filter((story) => findSessionUses(story).length > 0)
    .map((story) => ({ params: { id: story.id }, props: story }));
}

/** Gives the session page what the uses of a story allow. A handout has no pictures of a story. */
export const GET: APIRoute<PublicStory> = ({ props: story }) =>
  Response.json(
    toSessionStory(
      story,
      storyCheckAddress(story.id),
      bodyHtml(story.body, () => undefined),
    ),
  );
