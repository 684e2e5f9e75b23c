import type { APIRoute } from 'astro';
import { cardCover } from '../../exports/cover/card-cover.ts';
import { href } from '../../layouts/addresses.ts';
import { allStories } from '../../layouts/site-context.ts';
import { findSessionUses } from '../../library/packs/session-uses.ts';

/**
 * Lists the stories that can be in a session, for whoever makes a pack at the desk:
 * `[{id, kind, title, cover, uses}]`.
 */
export const GET: APIRoute = async () => {
  const stories = (await allStories()).flatMap((story) => {
    const uses = findSessionUses(story).map(({ use }) => use);
    const { id, kind, title, image } = story;
    const cover = cardCover(href(`/covers/${id}`), image !== undefined).src;
    return uses.length === 0 ? [] : [{ id, kind, title, cover, uses }];
  });
  return Response.json(stories);
};
