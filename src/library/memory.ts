import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Issue } from '../story/issue.ts';
import type { Compared } from './company.ts';

/** What was found in a story: its issues, and what to compare with other stories. It holds no word of the story. */
export interface Remembered {
  issues: Issue[];
  compared?: Compared;
}

/** What was found before, by a key for all it was found in. */
export interface Memory {
  recall: (key: string) => Remembered | undefined;
  keep: (key: string, found: Remembered) => void;
  /** Writes down what was recalled or kept since it was opened, and forgets all else. */
  save: () => Promise<void>;
}

const remembered = z.record(z.string(), z.looseObject({ issues: z.array(z.unknown()) }));

/** Opens a file of issues found before. One that is missing or broken holds nothing: it may always be deleted. */
export async function openMemory(file: string): Promise<Memory> {
  const before = await read(file);
  const now = new Map<string, Remembered>();
  return {
    recall: (key) => {
      const found = before.get(key);
      if (found) now.set(key, found);
      return found;
    },
    keep: (key, found) => void now.set(key, found),
    save: () => write(file, JSON.stringify(Object.fromEntries(now))),
  };
}

async function read(file: string): Promise<Map<string, Remembered>> {
  try {
    const found = remembered.parse(JSON.parse(await readFile(file, 'utf8')));
    return new Map(Object.entries(found as unknown as Record<string, Remembered>));
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
