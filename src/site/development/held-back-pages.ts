import type { AstroIntegration } from 'astro';

const pages = { '/held-back/': 'index.astro', '/held-back/[id]/': '[id].astro' };

/**
 * Shows held-back stories with their reasons, in `npm run dev` alone. The pages lie in a folder
 * the router passes over, and are only ever given to the development server.
 */
export function heldBackPages(): AstroIntegration {
  return {
    name: 'held-back-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        for (const [pattern, file] of Object.entries(pages)) {
          injectRoute({
            pattern,
            entrypoint: new URL(`../pages/_held-back/${file}`, import.meta.url),
          });
        }
      },
    },
  };
}
