import { deskSessionPath } from '../../src/desk-settings/access-agreement.ts';
import { deskAccessWords } from '../../src/words/desk-access-en-gb.ts';
import { isValidToken, readToken, takeCode } from './session-token.ts';
import { shareToken, type TokenSharing } from './share-token.ts';

/**
 * Resolves once this window has the token of the desk. The token comes from the code in the address,
 * from this window before a reload, or from another window of the desk in this browser. Until then
 * the window shows how to open the desk.
 */
export async function enterDesk(page: Window): Promise<void> {
  const address = new URL(`../${deskSessionPath}`, page.document.baseURI);
  const sharing = shareToken(page, address);
  const code = takeCode(page, '#/');
  const isAccepted = code !== undefined && (await sharing.useCode(code));
  if (isAccepted || (await hasValidToken(page, address))) {
    followCodes(page, sharing, () => undefined);
    return;
  }
  let hidePage = showAccessPage(page.document, code !== undefined);
  followCodes(page, sharing, () => {
    hidePage();
    hidePage = showAccessPage(page.document, true);
  });
  sharing.askOtherWindows();
  await sharing.hasToken;
  hidePage();
}

async function hasValidToken(page: Window, address: URL): Promise<boolean> {
  const token = readToken(page);
  return token !== undefined && (await isValidToken(address, token));
}

/**
 * Uses the codes of addresses that are entered in this window later. A browser does not load the
 * page again then, because only the fragment changes.
 */
function followCodes(page: Window, { useCode }: TokenSharing, showRefusal: () => void): void {
  page.addEventListener('hashchange', (event) => {
    const code = takeCode(page, new URL(event.oldURL).hash);
    if (code === undefined) return;
    // The form in this window stays open, because Decap does not learn of the change.
    event.stopImmediatePropagation();
    void useCode(code).then((isAccepted) => {
      if (!isAccepted) showRefusal();
    });
  });
}

/**
 * Shows how to open the desk, in a window that may not use it.
 *
 * @param hasUsedCode whether the window was opened with a code that gave no token
 * @returns a function that hides the page again
 */
function showAccessPage(page: Document, hasUsedCode: boolean): () => void {
  const { title, locked, usedBefore, steps, notStarted } = deskAccessWords;
  const text = <Name extends keyof HTMLElementTagNameMap>(name: Name, words: string) =>
    Object.assign(page.createElement(name), { textContent: words });
  const main = page.createElement('main');
  main.className = 'access';
  const list = page.createElement('ol');
  list.append(...steps.map((step) => text('li', step)));
  main.append(
    text('h1', title),
    text('p', hasUsedCode ? usedBefore : locked),
    list,
    text('p', notStarted),
  );
  page.body.append(main);
  const { title: earlierTitle } = page;
  page.title = title;
  return () => {
    main.remove();
    page.title = earlierTitle;
  };
}
