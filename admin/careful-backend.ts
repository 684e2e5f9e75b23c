import { changedMeanwhile, part } from './opened.ts';

/** The part of a Decap backend that reads, saves and publishes entries. */
export interface Backend {
  getEntry: (path: string) => Promise<{ data: string | null }>;
  unpublishedEntry: (entry: EntryName) => Promise<{ diffs: { id: string; path: string }[] }>;
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

interface Entry {
  dataFiles: { path: string; slug: string; raw: string }[];
}

interface SaveOptions {
  collectionName: string;
  newEntry?: boolean;
  /** The file as it was opened. Our own server compares it once more, with nobody in between. */
  opened?: string;
}

/**
 * Makes a backend refuse to write over, and to publish, what somebody else has saved meanwhile.
 *
 * @param backend changed in place: Decap gives it no other way to be told its own name
 * @param saved told of every text that this window's saves replace; see `carryingOpened`
 */
export function careful<B extends Backend>(backend: B, saved: Map<string, string>): B {
  const plain: Backend = {
    getEntry: backend.getEntry.bind(backend),
    unpublishedEntry: backend.unpublishedEntry.bind(backend),
    unpublishedEntryDataFile: backend.unpublishedEntryDataFile.bind(backend),
    persistEntry: backend.persistEntry.bind(backend),
    publishUnpublishedEntry: backend.publishUnpublishedEntry.bind(backend),
  };
  /** What this window last read or saved of each file: what is on its screen. */
  const seen = new Map<string, string>();
  const see = (path: string, text: string) => {
    saved.delete(text);
    seen.set(path, text);
  };

  const getEntry: Backend['getEntry'] = async (path) => {
    const read = await plain.getEntry(path);
    if (read.data !== null) see(path, read.data);
    return read;
  };
  const unpublishedEntryDataFile: Backend['unpublishedEntryDataFile'] = async (
    collection,
    slug,
    path,
    id,
  ) => {
    const text = await plain.unpublishedEntryDataFile(collection, slug, path, id);
    see(path, text);
    return text;
  };
  const persistEntry: Backend['persistEntry'] = async (entry, options) => {
    const { collectionName: collection } = options;
    const [parted, ...others] = entry.dataFiles.map((file) => ({ ...file, ...part(file.raw) }));
    if (!parted || others.length > 0) throw new Error('An entry of this library is one file.');
    const { path, slug, text, opened = seen.get(path) } = parted;
    const before = options.newEntry ? undefined : opened;
    if (before !== undefined) {
      assertUnchanged(before, await currentText(plain, { collection, slug }, path));
    }
    const done = await plain.persistEntry(
      { ...entry, dataFiles: [{ path, slug, raw: text }] },
      before === undefined ? options : { ...options, opened: before },
    );
    if (before !== undefined) saved.set(before, text);
    see(path, text);
    return done;
  };
  const publishUnpublishedEntry: Backend['publishUnpublishedEntry'] = async (collection, slug) => {
    const diffs = await diffsOf(plain, { collection, slug });
    for (const { path, id } of diffs.filter((diff) => seen.has(diff.path))) {
      const now = await plain.unpublishedEntryDataFile(collection, slug, path, id);
      assertUnchanged(seen.get(path), now);
    }
    return plain.publishUnpublishedEntry(collection, slug);
  };
  return Object.assign(backend, {
    getEntry,
    unpublishedEntryDataFile,
    persistEntry,
    publishUnpublishedEntry,
  });
}

/** @throws Error for the editor to read, where the file is no longer what it was */
function assertUnchanged(before: string | undefined, now: string | null): void {
  // Without a name of its own an error is shown as its message alone.
  if (now !== before) throw Object.assign(new Error(changedMeanwhile), { name: '' });
}

/** The text of a draft, or of what is published where there is no draft. */
async function currentText(
  backend: Backend,
  name: EntryName,
  path: string,
): Promise<string | null> {
  const diffs = await diffsOf(backend, name);
  const changed = diffs.find((diff) => diff.path === path);
  return changed
    ? backend.unpublishedEntryDataFile(name.collection, name.slug, path, changed.id)
    : (await backend.getEntry(path)).data;
}

async function diffsOf(backend: Backend, name: EntryName): Promise<{ id: string; path: string }[]> {
  try {
    return (await backend.unpublishedEntry(name)).diffs;
  } catch (cause) {
    if ((cause as { notUnderEditorialWorkflow?: boolean }).notUnderEditorialWorkflow) return [];
    throw cause;
  }
}
