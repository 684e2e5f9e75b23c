import type { Settings } from '../../story/schema/settings.ts';

/**
 * Where a copy of a story is checked, as it stands on every copy: the organisation's lasting
 * address, or `/check/` of this site.
 *
 * @param siteUrl the address and base path of the site, with a slash at the end
 */
export function checkAddress(
  id: string,
  { checkUrl }: Pick<Settings, 'checkUrl'>,
  siteUrl: string,
): string {
  return `${(checkUrl ?? `${siteUrl}check/`).replace(/\/?$/, '/')}${id}/`;
}
