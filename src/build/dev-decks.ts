import type { AstroIntegration } from 'astro';
import { handoffFolder, readShelf, readStories } from './handoff.ts';
import { workFolder } from './paths.ts';

/**
 * Makes slides when they are asked for in `npm run dev`, where no output lies to serve them from.
 *
 * @param site the address and base path of the site
 */
export function devDecks(site: URL): AstroIntegration {
  return {
    name: 'dev-decks',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.slice(site.pathname.length) ?? '';
          if (!path.endsWith('.pptx')) next();
          else deckAt(path, site).then((deck) => (deck ? response.end(deck) : next()), next);
        });
      },
    },
  };
}

async function deckAt(path: string, site: URL): Promise<Uint8Array | undefined> {
  // A build reads this file too, and has no need of what makes slides in Astro's process.
  const { makeDeck, wantedDecks } = await import('./made/deck.ts');
  const folder = handoffFolder();
  const decks = wantedDecks(readStories(folder), readShelf(folder).settings, site);
  const wanted = decks.find((deck) => deck.path === path);
  return wanted && makeDeck(wanted.input, workFolder('dev').pictures);
}
