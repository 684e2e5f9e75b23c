import type { Settings } from '../../story/schema/settings.ts';

/**
 * Returns the address at which a copy of a story is checked. Every copy contains this address. The
 * address begins with the organisation's own `checkUrl`, or with `/check/` of this site.
 *
 * @param siteUrl the address and base path of the site, with a slash at the end
 */
export function toCheckAddress(
  id: string,
  { checkUrl }: Pick<Settings, 'checkUrl'>,
  siteUrl: string,
): string {
  return `${(checkUrl ?? `${siteUrl}check/`).replace(/\/?$/, '/')}${id}/`;
}
