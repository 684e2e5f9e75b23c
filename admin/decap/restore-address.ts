/** The part of Decap’s history that knows the address of the page that Decap shows. */
export interface ShownAddress {
  location: unknown;
  createHref: (location: never) => string;
}

/**
 * Shows the address of the open form again after an editor decided to stay in the form. Decap does
 * not always do so.
 *
 * @param page the window
 * @param history Decap’s history
 */
export function restoreAddress(page: Window, history: ShownAddress): void {
  page.addEventListener('hashchange', ({ newURL }) => {
    setTimeout(() => {
      const { location } = page;
      const shown = history.createHref(history.location as never);
      // If another address has followed already, Decap handles it with the next event.
      if (location.href === newURL && location.hash !== shown) location.replace(shown);
    });
  });
}
