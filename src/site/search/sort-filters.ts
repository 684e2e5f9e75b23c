import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/**
 * The language of the index, in which the names of its files begin: several languages. Pagefind then
 * indexes words as they are. For a single language it would index stems, and `Manning` would find
 * `man`.
 */
export const indexLanguage = 'mul';

/** A file of Pagefind's index. */
export interface IndexFile {
  /** Its path in the folder of the index. */
  path: string;
  content: Uint8Array;
}

/** The bytes that Pagefind writes before the data of every file. */
const signature = 'pagefind_dcd';

/** Pagefind's list of the parts of its index. The fourth element names the files of the filters. */
type Meta = [unknown, unknown, unknown, [name: string, file: string][], ...unknown[]];
/** One filter: its name, and each value with the pages that have it. */
type Filter = [name: string, values: [value: string, pages: unknown][]];

/**
 * Sorts Pagefind's filters, so that the same stories give the same bytes. Pagefind writes filters
 * in the order of a hash table, which differs each time. Each file is named by a hash of its
 * content, so three kinds of file change: the filters, the list that names them, and the entry file
 * that names the list.
 */
export function sortFilters(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const rename = (file: IndexFile, content: Uint8Array): IndexFile => {
    const before = nameOf(file.path);
    const after = `${indexLanguage}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
    renamed.set(before, after);
    return { path: file.path.replace(before, after), content };
  };
  const filters = files
    .filter(({ path }) => path.endsWith('.pf_filter'))
    .map((file) => {
      const [name, values] = decodeFile(file) as Filter;
      return rename(file, encodeFile([name, values.toSorted(byFirst)]));
    });
  const metas = files
    .filter(({ path }) => path.endsWith('.pf_meta'))
    .map((file) => {
      const [version, pages, chunks, filterFiles, ...rest] = decodeFile(file) as Meta;
      const sorted = filterFiles
        .map(([name, filter]) => [name, renamed.get(filter) ?? filter] as [string, string])
        .toSorted(byFirst);
      return rename(file, encodeFile([version, pages, chunks, sorted, ...rest]));
    });
  const others = files.filter(({ path }) => !/\.pf_(?:filter|meta)$/.test(path));
  return [...filters, ...metas, ...others.map((file) => replaceNames(file, renamed))];
}

/**
 * Replaces the name of the list in the entry file. None of the other remaining files contains the
 * name of a file.
 */
function replaceNames(file: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  if (!file.path.endsWith('pagefind-entry.json')) return file;
  const text = new TextDecoder().decode(file.content);
  const updated = [...renamed].reduce(
    (changed, [before, after]) => changed.replaceAll(`"${before}"`, `"${after}"`),
    text,
  );
  return { ...file, content: new TextEncoder().encode(updated) };
}

/**
 * Returns the name in a path: `mul_19d693f` in `filter/mul_19d693f.pf_filter` and
 * `pagefind.mul_19d693f.pf_meta`.
 */
function nameOf(path: string): string {
  return /mul_[0-9a-f]+(?=\.pf_)/.exec(path)?.[0] ?? '';
}

function decodeFile({ content }: IndexFile): unknown {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, signature.length).toString() !== signature) {
    throw new Error('The search index is not written as this version of Pagefind writes it.');
  }
  return decode(bytes.subarray(signature.length));
}

function encodeFile(data: unknown): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), encode(data)]), { level: 9 });
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
