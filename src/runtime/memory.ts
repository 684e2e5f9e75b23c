import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What was found before, by a key for all it was found in. It holds no word of a story. */
export interface Memory<T> {
  recall: (key: string) => T | undefined;
  keep: (key: string, found: T) => void;
  /** Writes down what was recalled or kept since it was opened, and forgets all else. */
  save: () => Promise<void>;
}

const remembered = z.record(z.string(), z.unknown());

/** Opens a file of what was found before. One that is missing or broken holds nothing: it may always be deleted. */
export async function openMemory<T>(file: string): Promise<Memory<T>> {
  // The key stands for the code as well, so that what lies under it was written by this code.
  const before = (await read(file)) as Map<string, T>;
  const now = new Map<string, T>();
  return {
    recall: (key) => {
      const found = before.get(key);
      if (found !== undefined) now.set(key, found);
      return found;
    },
    keep: (key, found) => void now.set(key, found),
    save: () => write(file, JSON.stringify(Object.fromEntries(now))),
  };
}

async function read(file: string): Promise<Map<string, unknown>> {
  try {
    const found = remembered.parse(JSON.parse(await readFile(file, 'utf8')));
    return new Map(Object.entries(found));
  } catch {
    return new Map();
  }
}

/** A memory that cannot be written costs time and nothing else. */
async function write(file: string, json: string): Promise<void> {
  const part = `${file}.${String(process.pid)}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(part, json);
    await rename(part, file);
  } catch {
    await rm(part, { force: true }).catch(() => undefined);
  }
}
