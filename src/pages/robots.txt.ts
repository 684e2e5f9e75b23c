import type { APIRoute } from 'astro';
import { absoluteAddress, href } from '../layouts/addresses.ts';
import { siteContext } from '../layouts/site-context.ts';

/**
 * The staff library asks crawlers to stay away. The public library excludes only its check pages.
 */
export const GET: APIRoute = () => {
  const lines =
    siteContext().audience === 'staff'
      ? ['User-agent: *', 'Disallow: /']
      : [
          'User-agent: *',
          `Disallow: ${href('/check/')}`,
          `Sitemap: ${absoluteAddress('/sitemap-index.xml')}`,
        ];
  return new Response(`${lines.join('\n')}\n`);
};
