import type { APIRoute } from 'astro';
import type { CheckPageEntry } from '../../library/check-page-entries.ts';
import { pageKey, siteContext } from '../../layouts/site-context.ts';

export function getStaticPaths() {
  return siteContext().checks.map((entry) => ({
    params: { id: entry.id },
    props: entry,
    cacheKey: pageKey(entry),
  }));
}

/** Tells other systems what a story may be used for today: `{id, asOf, uses: [{use, until}]}`. */
export const GET: APIRoute<CheckPageEntry> = ({ props: { id, uses } }) =>
  Response.json({ id, asOf: siteContext().on, uses });
