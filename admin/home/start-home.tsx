import { createRoot, type Root } from 'react-dom/client';
import { homeWords } from '../../src/words/home-en-gb.ts';
import { isHome } from './home-addresses.ts';
import { Home } from './Home.tsx';
import type { ReadHome } from './home-source.ts';

/**
 * Starts the first page of the desk, which the address `#/` leads to. Every other address leads to
 * Decap, which is fetched only when somebody goes there.
 *
 * @param openDecap fetches and starts Decap at the address of the window
 */
export async function startHome(
  page: Window,
  readHome: ReadHome,
  openDecap: () => Promise<void>,
): Promise<void> {
  const place = page.document.createElement('div');
  place.id = 'home';
  page.document.body.append(place);
  page.document.body.classList.add('has-home');
  let shown: Root | undefined;
  let opening: 'not-yet' | 'begun' | 'done' = 'not-yet';

  const show = () => {
    page.document.title = `${homeWords.title} – ${homeWords.desk}`;
    page.document.body.classList.add('is-home');
    shown ??= createRoot(place);
    shown.render(<Home readHome={readHome} takesFocus={opening === 'done'} />);
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
    if (!isHome(page.location.hash)) {
      void leave();
      return;
    }
    // Decap would show its first list at this address. The open form of Decap stays unchanged.
    event.stopImmediatePropagation();
    // Decap reads the address while it starts, so it must not start at this one.
    if (opening === 'begun') page.location.reload();
    else show();
  });
  if (isHome(page.location.hash)) show();
  else await leave();
}
