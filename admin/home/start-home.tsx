import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { StoryKey } from '../../src/checks/story-for-lead.ts';
import { homeWords } from '../../src/words/home-en-gb.ts';
import { isHome, readLeadAddress } from './home-addresses.ts';
import { Home } from './Home.tsx';
import type { ReadHome } from './home-source.ts';

/** The pages of the desk beside Decap. */
export interface PagesBesideDecap {
  readHome: ReadHome;
  /** The address of the sheets to print; undefined if the site beside the desk has none. */
  sheetsHref?: string | undefined;
  /** Fetches the lead's page of a story, which few people need. */
  openLeadPage: (
    story: StoryKey,
    showing: { takesFocus: boolean; onWritten: () => void },
  ) => Promise<ReactNode>;
}

/**
 * Starts the pages of the desk beside Decap: the first page, which the address `#/` leads to, and the
 * lead's page of a story. Every other address leads to Decap, which is fetched only when somebody
 * goes there.
 *
 * @param openDecap fetches and starts Decap at the address of the window
 */
export async function startHome(
  page: Window,
  { readHome, sheetsHref, openLeadPage }: PagesBesideDecap,
  openDecap: () => Promise<void>,
): Promise<void> {
  const place = page.document.createElement('div');
  place.id = 'home';
  page.document.body.append(place);
  page.document.body.classList.add('has-home');
  let shown: Root | undefined;
  let opening: 'not-yet' | 'begun' | 'done' = 'not-yet';
  // Decap shows a story as it was when somebody opened it, so it has to read the story again.
  let isDecapOutdated = false;

  const render = (content: ReactNode) => shown?.render(content);
  const show = async () => {
    const { hash } = page.location;
    const story = readLeadAddress(hash);
    page.document.title = `${homeWords.title} – ${homeWords.desk}`;
    page.document.body.classList.add('is-home');
    shown ??= createRoot(place);
    const takesFocus = opening === 'done' || story !== undefined;
    if (story) {
      shown.render(<p className="home">{homeWords.opening}</p>);
      const lead = await openLeadPage(story, {
        takesFocus,
        onWritten: () => {
          isDecapOutdated = opening === 'done';
        },
      });
      if (page.location.hash === hash) render(lead);
    } else {
      shown.render(<Home readHome={readHome} takesFocus={takesFocus} sheetsHref={sheetsHref} />);
    }
    page.scrollTo(0, 0);
  };
  const leave = async () => {
    if (opening === 'not-yet') {
      opening = 'begun';
      shown?.unmount();
      shown = undefined;
      place.textContent = homeWords.opening;
      await openDecap();
      place.textContent = '';
      opening = 'done';
    }
    shown?.unmount();
    shown = undefined;
    page.document.body.classList.remove('is-home');
  };
  page.addEventListener('hashchange', (event) => {
    const isOurs = isBesideDecap(page.location.hash);
    if (!isOurs && !isDecapOutdated) {
      void leave();
      return;
    }
    // Decap would show its first list at this address. The open form of Decap stays unchanged.
    event.stopImmediatePropagation();
    // Decap reads the address while it starts, so it must not start at this one.
    if (opening === 'begun' || !isOurs) page.location.reload();
    else void show();
  });
  if (isBesideDecap(page.location.hash)) await show();
  else await leave();
}

function isBesideDecap(hash: string): boolean {
  return isHome(hash) || readLeadAddress(hash) !== undefined;
}
