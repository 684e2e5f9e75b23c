import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './write-files.ts';

/**
 * Earlier results, each under a key of all its inputs. A cache contains no words of a story. It does
 * contain references to people in the register, so only its owner can read its file.
 */
export interface Cache<T> {
  /** Returns the result under a key; undefined if there is none. */
  get: (key: string) => T | undefined;
  set: (key: string, result: T) => void;
  /** Writes the results that were read or set since the cache was opened, and drops all others. */
  save: () => Promise<void>;
}

const cacheFormat = z.record(z.string(), z.unknown());

/**
 * Opens a cache file. If the file is missing or broken, the cache is empty, so the file may always
 * be deleted.
 */
export async function openCache<T = unknown>(file: string): Promise<Cache<T>> {
  // A key also depends on the code, so the same code wrote every result under this key.
  const stored = (await readCache(file)) as Map<string, T>;
  const used = new Map<string, T>();
  return {
    get: (key) => {
      const result = stored.get(key);
      if (result !== undefined) used.set(key, result);
      return result;
    },
    set: (key, result) => void used.set(key, result),
    save: () => writeCache(file, JSON.stringify(Object.fromEntries(used))),
  };
}

/** One kind of result in a cache with several kinds. Each kind has separate keys. */
export function openCachePart<T>(cache: Cache<unknown>, kind: string): Cache<T> {
  const keyOf = (key: string) => `${kind} ${key}`;
  return {
    // Only this part writes results under these keys.
    get: (key) => cache.get(keyOf(key)) as T | undefined,
    set: (key, result) => cache.set(keyOf(key), result),
    save: cache.save,
  };
}

async function readCache(file: string): Promise<Map<string, unknown>> {
  try {
    const results = cacheFormat.parse(JSON.parse(await readFile(file, 'utf8')));
    return new Map(Object.entries(results));
  } catch {
    return new Map();
  }
}

/**
 * Writes the cache file. Ignores errors, because the next run without a cache only takes longer.
 */
async function writeCache(file: string, json: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    writeAtomically(file, json, 0o600);
  } catch {
    // The next run starts with the older cache, or without one.
  }
}
