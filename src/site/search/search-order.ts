import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A file of Pagefind's index, by its path there. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What Pagefind writes before its data, in every file of its index. */
const mark = 'pagefind_dcd';

/** Pagefind's list of what its index is made of: the fourth part names the filters' files. */
type Meta = [unknown, unknown, unknown, [name: string, file: string][], ...unknown[]];
/** One filter: its name, and each value with the pages that have it. */
type Filter = [name: string, values: [value: string, pages: unknown][]];

/**
 * Puts Pagefind's filters in order. It writes them as they come out of a hash table, another way
 * each time, and the same stories should give the same bytes. Files are named by what is in them,
 * so three kinds of file change: the filters, the list that names them, and the entry that names it.
 */
export function inOrder(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const rename = (file: IndexFile, content: Uint8Array): IndexFile => {
    const before = nameIn(file.path);
    const after = `en_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
    renamed.set(before, after);
    return { path: file.path.replace(before, after), content };
  };
  const filters = files
    .filter(({ path }) => path.endsWith('.pf_filter'))
    .map((file) => {
      const [name, values] = read(file) as Filter;
      return rename(file, write([name, values.toSorted(byFirst)]));
    });
  const metas = files
    .filter(({ path }) => path.endsWith('.pf_meta'))
    .map((file) => {
      const [version, pages, chunks, listed, ...rest] = read(file) as Meta;
      const inTurn = listed
        .map(([name, filter]) => [name, renamed.get(filter) ?? filter] as [string, string])
        .toSorted(byFirst);
      return rename(file, write([version, pages, chunks, inTurn, ...rest]));
    });
  const others = files.filter(({ path }) => !/\.pf_(?:filter|meta)$/.test(path));
  return [...filters, ...metas, ...others.map((file) => withNames(file, renamed))];
}

/** The entry names the list by its file; nothing else names anything. */
function withNames(file: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  if (!file.path.endsWith('pagefind-entry.json')) return file;
  const text = new TextDecoder().decode(file.content);
  const mended = [...renamed].reduce(
    (so, [before, after]) => so.replaceAll(`"${before}"`, `"${after}"`),
    text,
  );
  return { ...file, content: new TextEncoder().encode(mended) };
}

/** `en_19d693f` in `filter/en_19d693f.pf_filter` and in `pagefind.en_19d693f.pf_meta`. */
function nameIn(path: string): string {
  return /en_[0-9a-f]+(?=\.pf_)/.exec(path)?.[0] ?? '';
}

function read({ content }: IndexFile): unknown {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, mark.length).toString() !== mark) {
    throw new Error('The search index is not written as this version of Pagefind writes it.');
  }
  return decode(bytes.subarray(mark.length));
}

function write(data: unknown): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(mark), encode(data)]), { level: 9 });
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
