import type { AstroIntegration } from 'astro';

const routes = {
  '/gathering/': 'index.astro',
  '/gathering/[id]/': '[id].astro',
  '/gathering/consent/[id]/': 'consent.astro',
};

/**
 * Adds the pages of the gathering kit, and the consent forms to print. Astro's router ignores their folder, and only the staff
 * library adds them, so that the public library has neither the pages nor their style sheet.
 */
export function gatheringPages(): AstroIntegration {
  return {
    name: 'gathering-pages',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const [pattern, file] of Object.entries(routes)) {
          injectRoute({
            pattern,
            entrypoint: new URL(`../pages/_gathering/${file}`, import.meta.url),
          });
        }
      },
    },
  };
}
