import type { APIRoute } from 'astro';
import { address, href, shelf } from '../layouts/shelf.ts';

/** The staff library asks not to be visited at all; the public one only not to keep its check pages. */
export const GET: APIRoute = () => {
  const lines =
    shelf().audience === 'staff'
      ? ['User-agent: *', 'Disallow: /']
      : [
          'User-agent: *',
          `Disallow: ${href('/check/')}`,
          `Sitemap: ${address('/sitemap-index.xml')}`,
        ];
  return new Response(`${lines.join('\n')}\n`);
};
