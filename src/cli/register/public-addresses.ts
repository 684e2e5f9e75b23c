import type { Options } from '../../runtime/options.ts';
import type { Settings } from '../../story/schema/settings.ts';

/**
 * Returns the address of the page that explains how to withdraw consent. Returns undefined if the
 * site has no public address.
 */
export function findSayNoAddress(options: Options): string | undefined {
  return publicAddress('about/your-story/', options);
}

/**
 * Returns the address of the page where people check a copy of a story. Returns undefined if the
 * site has no public address.
 */
export function findCheckAddress(
  id: string,
  { checkUrl }: Settings,
  options: Options,
): string | undefined {
  const check = checkUrl ?? publicAddress('check/', options);
  return check && `${check.replace(/\/?$/, '/')}${id}/`;
}

function publicAddress(path: string, { siteUrl }: Options): string | undefined {
  return siteUrl.hostname === 'localhost' ? undefined : new URL(path, siteUrl).href;
}
