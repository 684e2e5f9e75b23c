import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Cache } from '../runtime/cache.ts';
import { codeKey } from '../runtime/code-keys.ts';
import { hashKey } from '../runtime/hash-keys.ts';
import type { FileOnDisk } from './file-inventory.ts';
import { sha256, type HeldBackSecrets } from './held-back/collect-secrets.ts';

/** The amount of data that a scan read in a file without a match. */
export interface ScannedFile {
  bytes: number;
  /** The number of texts in the file, packed or plain. */
  texts: number;
}

/** The files that earlier scans found clean. */
export interface CleanFiles {
  /** Returns the result of the earlier scan; undefined if the file has to be read. */
  find: (file: FileOnDisk) => (ScannedFile & { matches: []; hashes: [] }) | undefined;
  remember: (file: FileOnDisk, scanned: ScannedFile) => void;
}

/** The folders of `src` whose code can change what a scan finds. */
const scannerFolders = ['leak-scan', 'library', 'checks', 'story', 'runtime'];

/**
 * Remembers the files in which a scan found nothing. A file counts as clean only for the same code,
 * the same secrets, the same path and the same bytes, so a single new secret has every file read
 * again. The cache contains nothing but hashes and counts.
 */
export function rememberCleanFiles(
  cache: Cache<ScannedFile>,
  secrets: HeldBackSecrets,
): CleanFiles {
  const secretsKey = createHash('sha256').update(serialize(secrets)).digest('hex');
  const scanKey = hashKey(codeKey(scannerFolders), secretsKey);
  const keyOf = ({ path, bytes }: FileOnDisk) => hashKey(scanKey, path, sha256(bytes));
  return {
    find: (file) => {
      const known = cache.get(keyOf(file));
      return known && { ...known, matches: [], hashes: [] };
    },
    remember: (file, scanned) => cache.set(keyOf(file), scanned),
  };
}
