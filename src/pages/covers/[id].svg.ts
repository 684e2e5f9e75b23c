import type { APIRoute } from 'astro';
import { coverSvg } from '../../exports/cover/cover-svg.ts';
import { allStories, pageKey } from '../../layouts/site-context.ts';
import type { PublicStory } from '../../library/public-story.ts';

export async function getStaticPaths() {
  const storiesWithoutPicture = (await allStories()).filter(({ image }) => !image);
  return storiesWithoutPicture.map((story) => ({
    params: { id: story.id },
    props: story,
    cacheKey: pageKey(story),
  }));
}

/** Draws the cover of a story that has no picture, for its card. */
export const GET: APIRoute<PublicStory> = ({ props }) =>
  new Response(coverSvg(props, 'card'), { headers: { 'content-type': 'image/svg+xml' } });
