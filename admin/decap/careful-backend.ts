import { inWords, wordsAlone } from './in-words.ts';
import { onlyNamed } from '../questions/picture/only-named.ts';
import { changedMeanwhile, part } from './opened.ts';

/** The part of a Decap backend that reads, saves and publishes entries. */
export interface Backend {
  getEntry: (path: string) => Promise<{ data: string | null }>;
  unpublishedEntry: (entry: EntryName) => Promise<{ diffs: Diff[] }>;
  unpublishedEntryDataFile: (
    collection: string,
    slug: string,
    path: string,
    id: string,
  ) => Promise<string>;
  persistEntry: (entry: Entry, options: SaveOptions) => Promise<unknown>;
  publishUnpublishedEntry: (collection: string, slug: string) => Promise<unknown>;
}

interface EntryName {
  collection: string;
  slug: string;
}

/** A file that a draft has changed. */
interface Diff {
  id: string;
  path: string;
}

interface Entry {
  dataFiles: { path: string; slug: string; raw: string }[];
  /** Pictures and other files beside it. */
  assets?: { path: string }[];
}

interface SaveOptions {
  collectionName: string;
  newEntry?: boolean;
  /** The file as it was opened. Our own server compares it once more, with nobody in between. */
  opened?: string;
}

/** One editor's window. */
interface EditorWindow {
  /** The backend as it is by itself. */
  plain: Backend;
  /** What the window last read or saved of each file: what is on its screen. */
  seen: Map<string, string>;
  /** For each text that the window's saves replaced, the text that took its place. */
  saved: Map<string, string>;
}

/**
 * Makes a backend refuse to write over, and to publish, what somebody else has saved meanwhile.
 *
 * @param backend is changed in place: within, it calls itself
 * @param saved told of every text that this window's saves replace; see `carryingOpened`
 */
export function careful<B extends Backend>(backend: B, saved: EditorWindow['saved']): B {
  const plain: Backend = {
    getEntry: backend.getEntry.bind(backend),
    unpublishedEntry: backend.unpublishedEntry.bind(backend),
    unpublishedEntryDataFile: backend.unpublishedEntryDataFile.bind(backend),
    persistEntry: backend.persistEntry.bind(backend),
    publishUnpublishedEntry: backend.publishUnpublishedEntry.bind(backend),
  };
  const window: EditorWindow = { plain, seen: new Map(), saved };
  const carefully: Omit<Backend, 'unpublishedEntry'> = {
    getEntry: async (path) => {
      const read = await plain.getEntry(path);
      if (read.data !== null) see(window, path, read.data);
      return read;
    },
    unpublishedEntryDataFile: async (collection, slug, path, id) =>
      see(window, path, await plain.unpublishedEntryDataFile(collection, slug, path, id)),
    persistEntry: (entry, options) => inWords(save(window, entry, options)),
    publishUnpublishedEntry: (collection, slug) => inWords(publish(window, { collection, slug })),
  };
  return Object.assign(backend, carefully);
}

async function save(window: EditorWindow, entry: Entry, options: SaveOptions): Promise<unknown> {
  const [file, ...others] = entry.dataFiles;
  if (!file || others.length > 0) throw new Error('An entry of this library is one file.');
  const { path, slug } = file;
  const { text, opened = window.seen.get(path) } = part(file.raw);
  const before = options.newEntry ? undefined : opened;
  if (before !== undefined) {
    const now = await textOf(window.plain, { collection: options.collectionName, slug }, path);
    // What is there already was saved by this window, and the answer never arrived.
    if (now !== text) assertSame(before, now);
  }
  const done = await window.plain.persistEntry(
    onlyNamed({ ...entry, dataFiles: [{ path, slug, raw: text }] }),
    before === undefined ? options : { ...options, opened: before },
  );
  if (before !== undefined) window.saved.set(before, text);
  see(window, path, text);
  return done;
}

async function publish({ plain, seen }: EditorWindow, name: EntryName): Promise<unknown> {
  const { collection, slug } = name;
  for (const { path, id } of await diffsOf(plain, name)) {
    const before = seen.get(path);
    if (before === undefined) continue;
    assertSame(before, await plain.unpublishedEntryDataFile(collection, slug, path, id));
  }
  return plain.publishUnpublishedEntry(collection, slug);
}

/** Notes what is on the screen now. */
function see({ seen, saved }: EditorWindow, path: string, text: string): string {
  saved.delete(text);
  seen.set(path, text);
  return text;
}

/** @throws Error for the editor to read, where the file is no longer what it was */
function assertSame(before: string, now: string | null): void {
  if (now !== before) throw wordsAlone(changedMeanwhile);
}

/** The text of a draft, or of what is published where there is no draft. */
async function textOf(backend: Backend, name: EntryName, path: string): Promise<string | null> {
  const changed = (await diffsOf(backend, name)).find((diff) => diff.path === path);
  return changed
    ? backend.unpublishedEntryDataFile(name.collection, name.slug, path, changed.id)
    : (await backend.getEntry(path)).data;
}

/** What a draft has changed; nothing where there is no draft. */
async function diffsOf(backend: Backend, name: EntryName): Promise<Diff[]> {
  try {
    return (await backend.unpublishedEntry(name)).diffs;
  } catch (cause) {
    if ((cause as { notUnderEditorialWorkflow?: boolean }).notUnderEditorialWorkflow) return [];
    throw cause;
  }
}
