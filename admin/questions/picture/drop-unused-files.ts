/** A file that is committed with an entry. */
interface Asset {
  path: string;
}

/** What Decap passes to a backend to be committed. */
interface ToPersist {
  dataFiles: readonly { raw: string }[];
  assets?: readonly Asset[];
}

/**
 * Drops the files that the entry does not name. Decap keeps every picture that somebody once chose,
 * and would commit the discarded ones too.
 */
export function dropUnusedFiles<Entry extends ToPersist>(entry: Entry): Entry {
  const isNamed = ({ path }: Asset) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return entry.dataFiles.some(({ raw }) => raw.includes(name));
  };
  return entry.assets ? { ...entry, assets: entry.assets.filter(isNamed) } : entry;
}
