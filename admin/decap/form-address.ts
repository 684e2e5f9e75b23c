import type { FormAddress } from '../guards/attempt.ts';

/** Reads which entry an address of the desk leads to; undefined if it leads to no form. */
export function parseFormAddress(hash: string): FormAddress | undefined {
  const [, collection, slug] =
    /^#\/collections\/([^/]+)\/(?:new(?=$|[/?])|entries\/([^?]+))/.exec(hash) ?? [];
  return collection === undefined
    ? undefined
    : { collection, slug: slug === undefined ? undefined : decodeURIComponent(slug) };
}
