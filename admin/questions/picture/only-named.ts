/** A file that goes along with an entry. */
interface Asset {
  path: string;
}

/** What Decap hands to a backend to be committed. */
interface ToPersist {
  dataFiles: readonly { raw: string }[];
  assets?: readonly Asset[];
}

/**
 * The same, with those files alone that a story names: Decap keeps every picture somebody once
 * chose, and would commit those they changed their mind about.
 */
export function onlyNamed<Entry extends ToPersist>(entry: Entry): Entry {
  const isNamed = ({ path }: Asset) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return entry.dataFiles.some(({ raw }) => raw.includes(name));
  };
  return entry.assets ? { ...entry, assets: entry.assets.filter(isNamed) } : entry;
}
