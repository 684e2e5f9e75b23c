import type { APIRoute } from 'astro';
import { shelf } from '../../layouts/shelf.ts';

/** What every story may be used for today: `{asOf, stories: {<id>: [{use, until}]}}`; an empty list is a no. */
export const GET: APIRoute = () => {
  const { on, checks } = shelf();
  const stories = Object.fromEntries(checks.map(({ id, uses }) => [id, uses]));
  return Response.json({ asOf: on, stories });
};
