/** The part of Decap’s history that names the address of the page it shows. */
export interface ShownAddress {
  location: unknown;
  createHref: (location: never) => string;
}

/**
 * Shows the address of the open form again, after an editor decided to stay. Decap may fail to.
 *
 * @param page the window
 * @param history Decap’s history
 */
export function restoreAddress(page: Window, history: ShownAddress): void {
  page.addEventListener('hashchange', ({ newURL }) => {
    setTimeout(() => {
      const { location } = page;
      const shown = history.createHref(history.location as never);
      // Another address may have followed, and Decap learns of that one by an event of its own.
      if (location.href === newURL && location.hash !== shown) location.replace(shown);
    });
  });
}
