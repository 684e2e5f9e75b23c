import type { APIRoute } from 'astro';
import { siteContext } from '../../layouts/site-context.ts';

/**
 * Lists what every story may be used for today: `{asOf, stories: {<id>: [{use, until}]}}`. An empty
 * list means that the story may not be used.
 */
export const GET: APIRoute = () => {
  const { on, checks } = siteContext();
  const stories = Object.fromEntries(checks.map(({ id, uses }) => [id, uses]));
  return Response.json({ asOf: on, stories });
};
