import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deleteOtherFiles } from '../../runtime/delete-other-files.ts';
import { writeAtomically } from '../../runtime/write-files.ts';

/** Pages that were rendered earlier, each under the key of everything that it shows. */
export interface PageCache {
  /** Returns a page; undefined if it is missing, or its file was changed or renamed. */
  read: (key: string) => Buffer | undefined;
  write: (key: string, page: Buffer) => void;
}

/**
 * Opens a cache of pages. The name of each file is the key of its page, and a digest of the key and
 * the page together. So a file that was changed, or got the key of another page, is noticed.
 */
export function openPageCache(folder: string): PageCache {
  mkdirSync(folder, { recursive: true });
  const digests = new Map(readdirSync(folder).map((name) => splitName(name)));
  return {
    read: (key) => {
      const digest = digests.get(key);
      if (digest === undefined) return undefined;
      const page = readPage(join(folder, `${key}.${digest}`));
      return page && digestOf(key, page) === digest ? page : undefined;
    },
    write: (key, page) => writeAtomically(join(folder, `${key}.${digestOf(key, page)}`), page),
  };
}

/** Deletes every page whose key is not wanted, and every other file. */
export function deleteOtherPages(folder: string, wanted: ReadonlySet<string>): void {
  mkdirSync(folder, { recursive: true });
  const kept = readdirSync(folder).filter((name) => wanted.has(splitName(name)[0]));
  deleteOtherFiles(folder, new Set(kept));
}

function splitName(name: string): [key: string, digest: string] {
  const [key = '', ...digest] = name.split('.');
  return [key, digest.join('.')];
}

function readPage(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function digestOf(key: string, page: Buffer): string {
  return createHash('sha256').update(key).update(page).digest('hex').slice(0, 32);
}
