import type { APIRoute } from 'astro';
import { href } from '../../layouts/addresses.ts';
import { siteContext } from '../../layouts/site-context.ts';

/**
 * Reserves the right to collect texts and data from the whole site, in the form of the W3C
 * community group’s TDM Reservation Protocol. Crawlers look for this file at the root of a host.
 */
export const GET: APIRoute = () => {
  const reserved = siteContext().settings.aiMayCollect ? 0 : 1;
  const rules = [{ location: href('/'), 'tdm-reservation': reserved }];
  return new Response(`${JSON.stringify(rules)}\n`);
};
