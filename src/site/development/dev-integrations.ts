import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { workFolders } from '../../runtime/paths.ts';
import { handoffFolder, readPacks, readSiteContext, readStories } from '../handoff.ts';
import { officeTypes } from '../office-types.ts';

// Integrations that only `npm run dev` uses: the pages of held-back stories, and a server for the
// files that a build would write into the output.

const heldBackRoutes = { '/held-back/': 'index.astro', '/held-back/[id]/': '[id].astro' };

/**
 * Adds pages that show held-back stories with their reasons. Astro's router ignores the folder of
 * these pages, and only the development server adds them.
 */
export function heldBackPages(): AstroIntegration {
  return {
    name: 'held-back-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        for (const [pattern, file] of Object.entries(heldBackRoutes)) {
          injectRoute({
            pattern,
            entrypoint: new URL(`../../pages/_held-back/${file}`, import.meta.url),
          });
        }
      },
    },
  };
}

// Astro removes the base path from each address before it calls these middlewares.

/** Serves the search index. */
export function devSearch(): AstroIntegration {
  return {
    name: 'dev-search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pagefind', sirv(workFolders('dev').search, { dev: true }));
      },
    },
  };
}

/**
 * Makes decks, Word files and pictures when a browser asks for them.
 *
 * @param siteUrl the address and base path of the site
 */
export function devArtifacts(siteUrl: URL): AstroIntegration {
  return {
    name: 'dev-artifacts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.slice(1) ?? '';
          const type = artifactTypes.get(extname(path));
          if (type === undefined) next();
          else
            makeArtifactAt(path, siteUrl).then((bytes) => {
              if (bytes) response.setHeader('content-type', type).end(bytes);
              else next();
            }, next);
        });
      },
    },
  };
}

/** The content types of artifacts by their extensions. */
const artifactTypes = new Map([
  ...officeTypes,
  ['.png', 'image/png'],
  ['.jpeg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.pdf', 'application/pdf'],
]);

async function makeArtifactAt(path: string, siteUrl: URL): Promise<Uint8Array | undefined> {
  // A build loads this module too, but does not need the code that makes artifacts. The import is
  // therefore dynamic.
  const { makeArtifact, requestArtifacts } = await import('../artifacts/artifacts.ts');
  const folder = handoffFolder();
  const { settings, audience } = readSiteContext(folder);
  const requests = await requestArtifacts(readStories(folder), readPacks(folder), settings, {
    siteUrl,
    audience,
  });
  const request = requests.find((each) => each.path === path);
  return request && makeArtifact(request, workFolders('dev').pictures);
}
