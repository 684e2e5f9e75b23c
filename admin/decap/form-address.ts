import type { FormAddress } from '../guards/attempt.ts';

/** Reads which entry an address of the desk leads to; undefined if it leads to no form. */
export function parseFormAddress(hash: string): FormAddress | undefined {
  const [, collection, slug] =
    /^#\/collections\/([^/]+)\/(?:new(?=$|[/?])|entries\/([^?]+))/.exec(hash) ?? [];
  return collection === undefined
    ? undefined
    : { collection, slug: slug === undefined ? undefined : decodeURIComponent(slug) };
}

/** Decap's editor for one address. Another key makes React start another editor. */
export interface EditorAtKey {
  address: string;
  key: number;
}

/**
 * Says which editor an address needs. Decap would keep the editor of the entry before, under the
 * address of another. Only a new entry that was just saved keeps its editor, because Decap then
 * replaces the address itself.
 *
 * @param before the editor so far; undefined for the first one
 * @param address the collection, and the slug or `new`, as in `family/k7m2qx/index`
 * @param open the entry that is open in the form, in the same form as an address
 */
export function nextEditor(
  before: EditorAtKey | undefined,
  address: string,
  open: string,
): EditorAtKey {
  if (before?.address === address) return before;
  const collection = address.slice(0, address.indexOf('/'));
  const wasJustSaved = before?.address === `${collection}/new` && open === address;
  return { address, key: (before?.key ?? 0) + (wasJustSaved ? 0 : 1) };
}

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
