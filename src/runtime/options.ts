import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDesk, type Desk } from '../desk-settings/desk-backend.ts';
import type { GuardAsked } from '../library/guard/open.ts';
import { isPlainDate, type PlainDate } from '../story/plain-date.ts';
import { oneOf } from '../story/suggest.ts';
import { audiences, type Audience } from '../story/vocabulary.ts';
import { root } from './paths.ts';

/** What a run of the library was asked for, by its environment. */
export interface Options {
  contentDir: string;
  outDir: string;
  on: PlainDate;
  audience: Audience;
  /** The address and base path of the site. */
  siteUrl: URL;
  /** Where the editors' desk keeps its work; undefined for an output without one. */
  desk: Desk | undefined;
  /** Where the list of names that must never appear is, and its key. Default: there is none. */
  guard?: GuardAsked;
}

/**
 * Reads the environment: `CONTENT_DIR`, `OUT_DIR`, `AS_OF`, `LIBRARY_AUDIENCE`, `SITE_URL`,
 * `GUARD_LIST`, `GUARD_KEY`, and those of the desk, which begin with `DESK_`.
 *
 * @param env the environment
 * @param today the day to judge for where `AS_OF` is not given
 * @throws Error that says which is wrong and what to write
 */
export function readOptions(
  env: NodeJS.ProcessEnv,
  today: PlainDate,
): Options & { guard: GuardAsked } {
  // An empty variable is one that a pipeline left unset.
  const given = (name: string) => (env[name]?.trim() === '' ? undefined : env[name]);
  const address = siteUrl(given('SITE_URL') ?? 'http://localhost:4321/');
  const folder = contentDir(given('CONTENT_DIR') ?? 'content');
  return {
    contentDir: folder,
    outDir: resolve(given('OUT_DIR') ?? 'dist'),
    on: day(given('AS_OF') ?? today),
    audience: audience(given('LIBRARY_AUDIENCE') ?? 'public'),
    siteUrl: address,
    desk: readDesk(env, address.pathname),
    guard: { list: given('GUARD_LIST'), key: given('GUARD_KEY'), notIn: [root, folder] },
  };
}

function contentDir(path: string): string {
  const folder = resolve(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(
      `There is no content folder at ${folder}, so there is nothing to read. Set CONTENT_DIR to the folder that holds library.yaml and stories.`,
    );
  }
  return realpathSync(folder);
}

function day(text: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new Error(`AS_OF is not a day that exists. Write it as in AS_OF=2027-03-01.`);
}

function audience(text: string): Audience {
  const known = audiences.find((each) => each === text);
  if (known) return known;
  throw new Error(`LIBRARY_AUDIENCE is not an audience. Write ${oneOf(audiences)}.`);
}

/** A base path of plain letters, digits and hyphens: others are written in more than one way. */
const plainPath = /^\/(?:[\w.~-]+\/?)*$/;

function siteUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    plainPath.test(url.pathname) &&
    !/[?#\s]/.test(text)
  ) {
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    return url;
  }
  throw new Error(
    'SITE_URL is not a web address. Write the whole address, as in SITE_URL=https://stories.example.org/library/.',
  );
}
