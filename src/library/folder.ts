import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileMissing, tooLarge } from '../story/file-findings.ts';
import type { Finding } from '../story/issue.ts';

/** One thing lying in a folder. A link is told apart and never followed. */
export interface Entry {
  name: string;
  type: 'file' | 'folder' | 'link' | 'other';
}

/** What lies in a folder, or why it was not looked into. */
export interface Listing {
  entries: Entry[];
  finding?: Finding;
}

/**
 * What lies in a folder, in the order of names; nothing where there is no folder. Hidden files
 * are passed over. A folder that is itself a link is not followed.
 */
export async function listFolder(folder: string): Promise<Listing> {
  try {
    const stats = await lstat(folder);
    if (stats.isSymbolicLink()) return { entries: [], finding: linkFinding };
    const found = await readdir(folder, { withFileTypes: true });
    const entries = found.filter(({ name }) => !name.startsWith('.')).map(asEntry);
    return { entries: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch (cause) {
    return { entries: [], ...(isAbsent(cause) ? {} : { finding: unreadableFinding }) };
  }
}

/** Every file in a folder and below it, hidden ones too, by its path there; or why it was not looked into. */
export async function listEverything(
  folder: string,
): Promise<{ files: string[]; finding?: Finding }> {
  try {
    if ((await lstat(folder)).isSymbolicLink()) return { files: [], finding: linkFinding };
    const found = await readdir(folder, { withFileTypes: true, recursive: true });
    const files = found
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    return { files: files.toSorted() };
  } catch (cause) {
    return { files: [], ...(isAbsent(cause) ? {} : { finding: unreadableFinding }) };
  }
}

function asEntry(entry: Dirent): Entry {
  const { name } = entry;
  if (entry.isSymbolicLink()) return { name, type: 'link' };
  if (entry.isDirectory()) return { name, type: 'folder' };
  return { name, type: entry.isFile() ? 'file' : 'other' };
}

/** A file's bytes, or why it was not read. */
export type ReadFile =
  { bytes: Buffer; finding?: undefined } | { bytes?: undefined; finding: Finding };

/** Reads a plain file of at most `most` bytes; a link, a folder or a giant is refused. */
export async function readPlainFile(folder: string, name: string, most: number): Promise<ReadFile> {
  const path = join(folder, name);
  try {
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) return { finding: linkFinding };
    if (!stats.isFile()) return { finding: fileMissing };
    if (stats.size > most) return { finding: tooLarge(most) };
    return { bytes: await readFile(path) };
  } catch (cause) {
    return { finding: isAbsent(cause) ? fileMissing : unreadableFinding };
  }
}

/** A file's text, or why it was not read. */
export type ReadText =
  { text: string; finding?: undefined } | { text?: undefined; finding: Finding };

/** Reads a plain file as UTF-8 text. */
export async function readText(folder: string, name: string, most: number): Promise<ReadText> {
  const { bytes, finding } = await readPlainFile(folder, name, most);
  if (!bytes) return { finding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { finding: notText };
  }
}

/** The finding for a symbolic link: it leads somewhere nobody reviewed. */
export const linkFinding: Finding = {
  rule: 'symbolic-link',
  severity: 'error',
  message: 'This is a symbolic link, which may lead out of the library.',
  hint: 'Put the file itself here.',
};

const unreadableFinding: Finding = {
  rule: 'file-unreadable',
  severity: 'error',
  message: 'This cannot be opened.',
  hint: 'See whether the library may read it.',
};

const notText: Finding = {
  rule: 'file-unreadable',
  severity: 'error',
  message: 'The file is not text in UTF-8.',
  hint: 'Save it again as plain text in UTF-8.',
};

function isAbsent(cause: unknown): boolean {
  const code = (cause as { code?: string }).code;
  return code === 'ENOENT';
}
