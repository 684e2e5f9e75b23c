import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Issue } from '../story/issue.ts';

/** Issues found before, by a key for all they were found in. They hold no word of a story. */
export interface Memory {
  recall: (key: string) => Issue[] | undefined;
  keep: (key: string, issues: Issue[]) => void;
  /** Writes down what was recalled or kept since it was opened, and forgets all else. */
  save: () => Promise<void>;
}

const remembered = z.record(z.string(), z.array(z.custom<Issue>()));

/** Opens a file of issues found before. One that is missing or broken holds nothing: it may always be deleted. */
export async function openMemory(file: string): Promise<Memory> {
  const before = await read(file);
  const now = new Map<string, Issue[]>();
  return {
    recall: (key) => {
      const issues = before.get(key);
      if (issues) now.set(key, issues);
      return issues;
    },
    keep: (key, issues) => void now.set(key, issues),
    save: () => write(file, JSON.stringify(Object.fromEntries(now))),
  };
}

async function read(file: string): Promise<Map<string, Issue[]>> {
  try {
    return new Map(Object.entries(remembered.parse(JSON.parse(await readFile(file, 'utf8')))));
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
