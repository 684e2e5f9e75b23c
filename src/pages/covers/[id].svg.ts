import type { APIRoute } from 'astro';
import { coverSvg } from '../../exports/cover/cover.ts';
import { allStories } from '../../layouts/shelf.ts';
import type { Publishable } from '../../library/publishable.ts';

export async function getStaticPaths() {
  const drawn = (await allStories()).filter(({ image }) => !image);
  return drawn.map((story) => ({ params: { id: story.id }, props: story }));
}

/** The cover drawn for a story, for its card. */
export const GET: APIRoute<Publishable> = ({ props }) =>
  new Response(coverSvg(props, 'card'), { headers: { 'content-type': 'image/svg+xml' } });
