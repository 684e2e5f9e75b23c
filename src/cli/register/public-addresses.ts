import type { Options } from '../../runtime/options.ts';
import type { Settings } from '../../story/schema/settings.ts';

/**
 * Returns the address of the page on how to withdraw; undefined where the site has no public
 * address.
 */
export function findSayNoAddress(options: Options): string | undefined {
  return publicAddress('about/your-story/', options);
}

/**
 * Returns the address at which a story’s copies are checked; undefined where there is no public
 * address.
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
