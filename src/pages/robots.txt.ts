import type { APIRoute } from 'astro';
import { robotsFile } from '../exports/share/crawler-files.ts';
import { absoluteAddress, href } from '../layouts/addresses.ts';
import { siteContext } from '../layouts/site-context.ts';

export const GET: APIRoute = () => {
  const { audience, settings } = siteContext();
  return new Response(
    robotsFile({
      isForStaff: audience === 'staff',
      aiMayCollect: settings.aiMayCollect,
      checkPath: href('/check/'),
      sitemap: absoluteAddress('/sitemap-index.xml'),
    }),
  );
};
