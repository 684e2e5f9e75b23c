import type { Options } from '../../runtime/options.ts';
import type { Settings } from '../../story/schema/settings.ts';

/** The page that says how to say no, where the library has an address that others can open. */
export function sayNoAt(options: Options): string | undefined {
  return addressOf('about/your-story/', options);
}

/** Where it can be seen whether a story is shown, where there is such an address. */
export function checkAt(id: string, { checkUrl }: Settings, options: Options): string | undefined {
  const check = checkUrl ?? addressOf('check/', options);
  return check && `${check.replace(/\/?$/, '/')}${id}/`;
}

function addressOf(path: string, { siteUrl }: Options): string | undefined {
  return siteUrl.hostname === 'localhost' ? undefined : new URL(path, siteUrl).href;
}
