import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDesk } from '../desk-settings/desk-backend.ts';
import type { Desk } from '../desk-settings/desk-settings.ts';
import { isPlainDate, type PlainDate } from '../story/plain-date.ts';
import { joinWithOr } from '../story/suggest-word.ts';
import { audiences, type Audience } from '../story/vocabulary.ts';
import { root } from './paths.ts';

/** The options of a run of the library, as read from the environment. */
export interface Options {
  /** The content folder, as a real path. */
  contentDir: string;
  /** The output folder, as an absolute path. */
  outDir: string;
  /** The day on which stories are judged. */
  on: PlainDate;
  audience: Audience;
  /** The address and base path of the site, ending in a slash. */
  siteUrl: URL;
  /** Where the editors' desk stores its work; undefined for an output without a desk. */
  desk: Desk | undefined;
  /** Where to find the guard list and its key. Default: there is no guard list. */
  guard?: GuardOptions;
}

/** Where to find the list of names that must never appear, and the key of the list. */
export interface GuardOptions {
  /** `GUARD_LIST`: the path of a list, or the list itself. */
  list?: string | undefined;
  /** `GUARD_KEY`: the key, or the path of a file that contains only the key. */
  key?: string | undefined;
  /**
   * Folders that must contain neither the list nor the key: the checkout and the content folder.
   */
  forbiddenFolders: readonly string[];
}

/**
 * Reads the environment: `CONTENT_DIR`, `OUT_DIR`, `AS_OF`, `LIBRARY_AUDIENCE`, `SITE_URL`,
 * `GUARD_LIST`, `GUARD_KEY`, and the variables of the desk, which begin with `DESK_`.
 *
 * @param today the day on which stories are judged if `AS_OF` is not set
 * @throws Error that names the wrong variable and says what to write
 */
export function readOptions(
  env: NodeJS.ProcessEnv,
  today: PlainDate,
): Options & { guard: GuardOptions } {
  // A pipeline may leave a variable empty instead of unset.
  const variable = (name: string) => (env[name]?.trim() === '' ? undefined : env[name]);
  const siteUrl = parseSiteUrl(variable('SITE_URL') ?? 'http://localhost:4321/');
  const contentDir = resolveContentDir(variable('CONTENT_DIR') ?? 'content');
  return {
    contentDir,
    outDir: resolve(variable('OUT_DIR') ?? 'dist'),
    on: parseDay(variable('AS_OF') ?? today),
    audience: parseAudience(variable('LIBRARY_AUDIENCE') ?? 'public'),
    siteUrl,
    desk: readDesk(env, siteUrl.pathname),
    guard: {
      list: variable('GUARD_LIST'),
      key: variable('GUARD_KEY'),
      forbiddenFolders: [root, contentDir],
    },
  };
}

function resolveContentDir(path: string): string {
  const folder = resolve(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(
      `There is no content folder at ${folder}, so there is nothing to read. Set CONTENT_DIR to the folder that holds library.yaml and stories.`,
    );
  }
  return realpathSync(folder);
}

function parseDay(text: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new Error(`AS_OF is not a day that exists. Write it as in AS_OF=2027-03-01.`);
}

function parseAudience(text: string): Audience {
  const audience = audiences.find((each) => each === text);
  if (audience) return audience;
  throw new Error(`LIBRARY_AUDIENCE is not an audience. Write ${joinWithOr(audiences)}.`);
}

/**
 * A base path of plain characters. Any other character can be written in several ways in an
 * address.
 */
const plainPath = /^\/(?:[\w.~-]+\/?)*$/;

function parseSiteUrl(text: string): URL {
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
