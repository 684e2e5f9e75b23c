import { toCheckAddress } from '../exports/screens/check-address.ts';
import { siteContext } from './site-context.ts';

/** Puts a path of the site under its base: `/stories/` becomes `/library/stories/`. */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** Turns a path of the site into a whole address. */
export function absoluteAddress(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** Returns the whole address at which anyone with a copy of a story can check the copy. */
export function storyCheckAddress(id: string): string {
  return toCheckAddress(id, siteContext().settings, absoluteAddress('/'));
}
