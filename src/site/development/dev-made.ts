import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';
import { handoffFolder, readShelf, readStories } from '../handoff.ts';
import { officeTypes } from '../office-types.ts';
import { workFolder } from '../../runtime/paths.ts';

/**
 * Makes slides, texts for Word and pictures of shared links when they are asked for in
 * `npm run dev`, where no output lies to serve them from.
 *
 * @param siteUrl the address and base path of the site
 */
export function devMade(siteUrl: URL): AstroIntegration {
  return {
    name: 'dev-made',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.slice(siteUrl.pathname.length) ?? '';
          const type = types.get(extname(path));
          if (type === undefined) next();
          else
            madeAt(path, siteUrl).then((bytes) => {
              if (bytes) response.setHeader('content-type', type).end(bytes);
              else next();
            }, next);
        });
      },
    },
  };
}

/** What is made, by how its path ends. */
const types = new Map([...officeTypes, ['.png', 'image/png']]);

async function madeAt(path: string, siteUrl: URL): Promise<Uint8Array | undefined> {
  // A build reads this file too, and has no need of what makes files in Astro's process.
  const { wantedBy } = await import('../artifacts/wanted-by.ts');
  const { madeOf } = await import('../artifacts/make.ts');
  const folder = handoffFolder();
  const { settings, audience } = readShelf(folder);
  const all = wantedBy(readStories(folder), settings, { siteUrl, audience });
  const wanted = all.find((each) => each.path === path);
  return wanted && madeOf(wanted, workFolder('dev').pictures);
}
