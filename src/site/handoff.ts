import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckEntry } from '../library/check-entries.ts';
import type { Library } from '../library/library.ts';
import type { Publishable } from '../library/publishable.ts';
import type { Issue } from '../story/issue.ts';
import type { Options } from '../runtime/options.ts';

/** What the pages need to know beside the stories. */
export interface Shelf extends Pick<Options, 'on' | 'audience'> {
  settings: Library['lists']['settings'];
  brand: Library['lists']['brand'];
  themes: Library['lists']['themes'];
  models: Library['lists']['models'];
  principles: Library['lists']['principles'];
  forms: Library['lists']['forms'];
  checks: CheckEntry[];
}

/** A story held back, as `npm run dev` shows it: what it is and why. The build never writes one. */
export interface HeldBack {
  /** The folder within the content folder. */
  folder: string;
  /** The name of the folder, which need not be a valid id. */
  name: string;
  /** The story itself, where it could be read. */
  story?: Publishable;
  issues: Issue[];
}

const files = { shelf: 'shelf.json', stories: 'stories.json', heldBack: 'held-back.json' } as const;

/** The environment variable that tells Astro where the handoff lies. */
export const handoffVariable = 'LIBRARY_HANDOFF';

/**
 * Writes what Astro may see of the library, and nothing else, into a folder: the stories that
 * passed, what pages need, and, for `npm run dev` alone, what is held back and why.
 */
export function writeHandoff(
  folder: string,
  { lists, checks, stories }: Library,
  { on, audience }: Options,
  heldBack: readonly HeldBack[] = [],
): void {
  const { settings, brand, themes, models, principles, forms } = lists;
  const shelf: Shelf = { on, audience, settings, brand, themes, models, principles, forms, checks };
  mkdirSync(folder, { recursive: true });
  write(folder, 'shelf', shelf);
  write(folder, 'heldBack', heldBack);
  // Last, since `npm run dev` takes its change as the sign that all is there.
  write(folder, 'stories', stories);
}

/** Whether this process was given a handoff. */
export function hasHandoff(): boolean {
  return Boolean(process.env[handoffVariable]);
}

/**
 * The folder of the handoff this process was given.
 *
 * @throws Error where it was given none
 */
export function handoffFolder(): string {
  const folder = process.env[handoffVariable];
  if (folder) return folder;
  throw new Error(
    'Astro was started by itself, without a library that has been judged. Use npm start, npm run dev or npm run build.',
  );
}

/** Held-back stories with their reasons, for `npm run dev`. */
export function heldBackOf({ judged }: Library): HeldBack[] {
  return judged
    .filter(({ publishable }) => !publishable)
    .map(({ read, draft, issues }) => ({
      folder: read.folder.place,
      name: read.folder.name,
      issues,
      ...(draft ? { story: draft } : {}),
    }));
}

/** The file of the handoff that holds the stories. */
export function storiesFile(folder: string): string {
  return join(folder, files.stories);
}

/** Reads the stories that passed. */
export function readStories(folder: string): Publishable[] {
  return read(folder, 'stories') as Publishable[];
}

/** Reads what pages need beside the stories. */
export function readShelf(folder: string): Shelf {
  return read(folder, 'shelf') as Shelf;
}

/** Reads what is held back; empty but in `npm run dev`. */
export function readHeldBack(folder: string): HeldBack[] {
  return read(folder, 'heldBack') as HeldBack[];
}

function write(folder: string, file: keyof typeof files, data: unknown): void {
  const path = join(folder, files[file]);
  writeFileSync(`${path}.part`, JSON.stringify(data));
  renameSync(`${path}.part`, path);
}

function read(folder: string, file: keyof typeof files): unknown {
  return JSON.parse(readFileSync(join(folder, files[file]), 'utf8'));
}
