/** A file that is saved with an entry. */
interface Asset {
  path: string;
}

/** The entry that Decap passes to a backend to be saved. */
interface PersistedEntry {
  dataFiles: readonly { raw: string }[];
  assets?: readonly Asset[];
}

/**
 * Drops the files that the entry does not name. Decap keeps every picture that an editor once
 * chose, and would save discarded pictures too.
 */
export function dropUnusedFiles<Entry extends PersistedEntry>(entry: Entry): Entry {
  const isNamed = ({ path }: Asset) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return entry.dataFiles.some(({ raw }) => raw.includes(name));
  };
  return entry.assets ? { ...entry, assets: entry.assets.filter(isNamed) } : entry;
}
