import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckPageEntry } from '../library/check-page-entries.ts';
import { toPublicPacks, type PublicPack } from '../library/packs/public-pack.ts';
import type { PublicStory } from '../library/public-story.ts';
import type { Library } from '../library/read-library.ts';
import type { Options } from '../runtime/options.ts';
import { writeAtomically } from '../runtime/write-files.ts';

// The handoff is a folder of JSON files. Astro reads nothing else of the library, so a story
// outside the handoff cannot get onto a page.

type LibraryContext = Library['context'];

/** The data of pages, except the stories. */
export interface SiteContext
  extends
    Pick<Options, 'on' | 'audience'>,
    Pick<
      LibraryContext,
      | 'settings'
      | 'brand'
      | 'themes'
      | 'models'
      | 'principles'
      | 'forms'
      | 'gathering'
      | 'consentSheets'
    > {
  /** The entry of each id under `/check/`. */
  checks: CheckPageEntry[];
}

const files = {
  context: 'shelf.json',
  packs: 'packs.json',
  stories: 'stories.json',
} as const;

/** The environment variable with the path of the handoff, for Astro. */
export const handoffVariable = 'LIBRARY_HANDOFF';

/**
 * Writes the handoff, which contains the stories that passed, the packs of them, and the context of
 * the site.
 *
 * @param folder the folder of the handoff
 */
export function writeHandoff(folder: string, library: Library, { on, audience }: Options): void {
  const { context, checkPages, stories } = library;
  const { settings, brand, themes, models, principles, forms, gathering, consentSheets } = context;
  const lists = { themes, models, principles, forms, gathering, consentSheets, checks: checkPages };
  const siteContext: SiteContext = { on, audience, settings, brand, ...lists };
  mkdirSync(folder, { recursive: true });
  writeHandoffFile(folder, 'context', siteContext);
  writeHandoffFile(folder, 'packs', toPublicPacks(library));
  writeHandoffFile(folder, 'stories', stories);
}

/**
 * Returns the folder of the handoff that this process was started with.
 *
 * @throws Error if the process was started without a handoff
 */
export function handoffFolder(): string {
  const folder = process.env[handoffVariable];
  if (folder) return folder;
  throw new Error(
    'Astro was started by itself, without a library that has been judged. Use npm start, npm run dev or npm run build.',
  );
}

/** Reads the stories that passed from a handoff. */
export function readStories(folder: string): PublicStory[] {
  return readHandoffFile(folder, 'stories') as PublicStory[];
}

/** Reads the packs that may be shown from a handoff. */
export function readPacks(folder: string): PublicPack[] {
  return readHandoffFile(folder, 'packs') as PublicPack[];
}

/** Reads the context of the site from a handoff. */
export function readSiteContext(folder: string): SiteContext {
  return readHandoffFile(folder, 'context') as SiteContext;
}

function writeHandoffFile(folder: string, file: keyof typeof files, data: unknown): void {
  writeAtomically(join(folder, files[file]), JSON.stringify(data));
}

function readHandoffFile(folder: string, file: keyof typeof files): unknown {
  return JSON.parse(readFileSync(join(folder, files[file]), 'utf8'));
}
