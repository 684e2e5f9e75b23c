import type { APIRoute } from 'astro';
import { writeFeed } from '../exports/feeds/feed.ts';
import { address, allStories, shelf } from '../layouts/shelf.ts';
import { words } from '../words/index.ts';

const formats = {
  xml: { format: 'rss', type: 'application/rss+xml; charset=utf-8' },
  json: { format: 'json', type: 'application/feed+json; charset=utf-8' },
} as const;

/** A feed is an invitation to keep copies, so the staff library has none. */
export function getStaticPaths() {
  return shelf().audience === 'staff'
    ? []
    : Object.keys(formats).map((format) => ({ params: { format } }));
}

export const GET: APIRoute = async ({ params }) => {
  const { format, type } = formats[params['format'] as keyof typeof formats];
  const { settings } = shelf();
  const feed = writeFeed(await allStories(), format, { words, settings, address });
  return new Response(feed, { headers: { 'content-type': type } });
};
