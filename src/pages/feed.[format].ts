import type { APIRoute } from 'astro';
import { writeFeed } from '../exports/feeds/feed.ts';
import { absoluteAddress } from '../layouts/addresses.ts';
import { allStories, siteContext } from '../layouts/site-context.ts';
import { words } from '../words/index.ts';

const formats = {
  xml: { format: 'rss', type: 'application/rss+xml; charset=utf-8' },
  json: { format: 'json', type: 'application/feed+json; charset=utf-8' },
} as const;

/** The staff library has no feed, because feed readers keep copies. */
export function getStaticPaths() {
  return siteContext().audience === 'staff'
    ? []
    : Object.keys(formats).map((format) => ({ params: { format } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { format, type } = formats[params['format'] as keyof typeof formats];
  const { settings } = siteContext();
  const feed = writeFeed(await allStories(), format, { words, settings, address: absoluteAddress });
  return new Response(feed, { headers: { 'content-type': type } });
};
