import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { workFolder } from '../../runtime/paths.ts';

/**
 * Serves the search index in `npm run dev`, where no output lies to serve it from, so that the
 * search works there as it does in a build.
 *
 * @param base the path under which the site lies, with slashes at both ends
 */
export function devSearch(base: string): AstroIntegration {
  return {
    name: 'dev-search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(`${base}pagefind`, sirv(workFolder('dev').search, { dev: true }));
      },
    },
  };
}
