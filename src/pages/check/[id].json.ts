import type { APIRoute } from 'astro';
import type { CheckEntry } from '../../library/check-entries.ts';
import { shelf } from '../../layouts/shelf.ts';

export function getStaticPaths() {
  return shelf().checks.map((entry) => ({ params: { id: entry.id }, props: entry }));
}

/** What a story may be used for today, for other systems: `{id, asOf, uses: [{use, until}]}`. */
export const GET: APIRoute<CheckEntry> = ({ props: { id, uses } }) =>
  Response.json({ id, asOf: shelf().on, uses });
