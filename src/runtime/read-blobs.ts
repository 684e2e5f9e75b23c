import { largestText } from '../story/size-limits.ts';
import { tryGitSync } from './git.ts';

/** The number of files that are read from git together. More files might not fit into memory. */
const batchLength = 500;

/** The most bytes of files that are read without asking for their sizes first. */
const mostUnsized = 16 * 1024 * 1024;

/**
 * Reads files from git by their names. Returns undefined for each name without a file, and an empty
 * buffer for each file that is too large.
 */
export function readBlobs(folder: string, names: readonly string[]): (Buffer | undefined)[] {
  return batchesOf(names).flatMap((batch) => {
    const small = readBatch(folder, batch, mostUnsized);
    return small?.map(emptyIfTooLarge) ?? readSmallBlobs(folder, batch);
  });
}

function emptyIfTooLarge(file: Buffer | undefined): Buffer | undefined {
  return file && file.length > largestText ? Buffer.alloc(0) : file;
}

/** Reads the small files of a batch with large files, which might not fit into memory together. */
function readSmallBlobs(folder: string, batch: readonly string[]): (Buffer | undefined)[] {
  const sizes = readSizes(folder, batch);
  const isSmall = (index: number) => (sizes[index] ?? Infinity) <= largestText;
  const names = batch.filter((_, index) => isSmall(index));
  const blobs = (readBatch(folder, names) ?? []).values();
  return batch.map((_, index) => {
    if (isSmall(index)) return blobs.next().value;
    return sizes[index] === undefined ? undefined : Buffer.alloc(0);
  });
}

function batchesOf(names: readonly string[]): string[][] {
  const count = Math.ceil(names.length / batchLength);
  return Array.from({ length: count }, (_, index) =>
    names.slice(index * batchLength, (index + 1) * batchLength),
  );
}

/** Reads the sizes of files in git, in bytes; undefined for each name without a file. */
function readSizes(folder: string, names: readonly string[]): (number | undefined)[] {
  const options = ['cat-file', '--batch-check=%(objecttype) %(objectsize)'];
  const lines = (tryGitSync(folder, options, `${names.join('\n')}\n`) ?? '').toString().split('\n');
  return names.map((_, index) => {
    const size = /^blob (\d+)$/.exec(lines[index] ?? '')?.[1];
    return size === undefined ? undefined : Number(size);
  });
}

/**
 * Reads files from git by their names, all together.
 *
 * @returns undefined where git prints more than the maximum, fails, or is not installed
 */
function readBatch(
  folder: string,
  names: readonly string[],
  maximum?: number,
): (Buffer | undefined)[] | undefined {
  const input = `${names.join('\n')}\n`;
  const output = tryGitSync(folder, ['cat-file', '--batch'], input, maximum);
  if (!output) return undefined;
  let rest = output;
  return names.map(() => {
    const end = rest.indexOf('\n');
    const [, type, size] = rest.toString('utf8', 0, end).split(' ');
    rest = rest.subarray(end + 1);
    // For a name that git does not have, it prints `missing` instead of a type and a size.
    if (size === undefined || !/^\d+$/.test(size)) return undefined;
    const bytes = rest.subarray(0, Number(size));
    rest = rest.subarray(Number(size) + 1);
    return type === 'blob' ? bytes : undefined;
  });
}
