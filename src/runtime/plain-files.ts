import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import pLimit from 'p-limit';
import { fileMissing, fileTooLarge } from '../story/file-findings.ts';
import type { Finding } from '../story/issue.ts';

/** One entry of a folder. A symbolic link has its own type and is never followed. */
export interface FolderEntry {
  name: string;
  type: 'file' | 'folder' | 'link' | 'other';
}

/** The entries of a folder, or the reason why the folder was not listed. */
export interface FolderListing {
  entries: FolderEntry[];
  finding?: Finding;
}

/**
 * Lists the entries of a folder, sorted by name, without hidden entries. A folder that does not
 * exist has no entries. Does not follow a folder that is a link.
 */
export async function listFolder(folder: string): Promise<FolderListing> {
  try {
    const stats = await lstat(folder);
    if (stats.isSymbolicLink()) return { entries: [], finding: symbolicLink };
    const found = await readdir(folder, { withFileTypes: true });
    const entries = found.filter(({ name }) => !name.startsWith('.')).map(toFolderEntry);
    return { entries: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
  } catch (cause) {
    return { entries: [], ...(isAbsent(cause) ? {} : { finding: unreadableFile }) };
  }
}

/**
 * Lists every file in a folder and below it, including hidden files. The paths are sorted and have
 * forward slashes. Returns a finding if the folder cannot be listed.
 */
export async function listFilesBelow(
  folder: string,
): Promise<{ files: string[]; finding?: Finding }> {
  try {
    if ((await lstat(folder)).isSymbolicLink()) return { files: [], finding: symbolicLink };
    const found = await readdir(folder, { withFileTypes: true, recursive: true });
    const files = found
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    return { files: files.toSorted() };
  } catch (cause) {
    return { files: [], ...(isAbsent(cause) ? {} : { finding: unreadableFile }) };
  }
}

function toFolderEntry(entry: Dirent): FolderEntry {
  const { name } = entry;
  if (entry.isSymbolicLink()) return { name, type: 'link' };
  if (entry.isDirectory()) return { name, type: 'folder' };
  return { name, type: entry.isFile() ? 'file' : 'other' };
}

/** The bytes of a file, or the reason why the file was not read. */
export type FileBytes =
  { bytes: Buffer; finding?: undefined } | { bytes?: undefined; finding: Finding };

/**
 * Reads a plain file. Refuses a link, a folder and a larger file.
 *
 * @param maximum the most bytes that the file may have
 */
export async function readPlainFile(
  folder: string,
  name: string,
  maximum: number,
): Promise<FileBytes> {
  const path = join(folder, name);
  try {
    return await openFiles(() => readIfPlain(path, maximum));
  } catch (cause) {
    return { finding: isAbsent(cause) ? fileMissing : unreadableFile };
  }
}

/**
 * The maximum number of files that are read at the same time. A process may open about a thousand
 * files, and a list may have more entries.
 */
const openFiles = pLimit(32);

async function readIfPlain(path: string, maximum: number): Promise<FileBytes> {
  const stats = await lstat(path);
  if (stats.isSymbolicLink()) return { finding: symbolicLink };
  if (!stats.isFile()) return { finding: fileMissing };
  if (stats.size > maximum) return { finding: fileTooLarge(maximum) };
  return { bytes: await readFile(path) };
}

/** The text of a file, or the reason why the file was not read. */
export type FileText =
  { text: string; finding?: undefined } | { text?: undefined; finding: Finding };

/**
 * Reads a plain file as text in UTF-8.
 *
 * @param maximum the most bytes that the file may have
 */
export async function readTextFile(
  folder: string,
  name: string,
  maximum: number,
): Promise<FileText> {
  const { bytes, finding } = await readPlainFile(folder, name, maximum);
  if (!bytes) return { finding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { finding: notText };
  }
}

/**
 * The finding for a symbolic link. The library follows no links, because nobody has reviewed where
 * they lead.
 */
export const symbolicLink: Finding = {
  rule: 'symbolic-link',
  severity: 'error',
  message: 'This is a symbolic link, which may lead out of the library.',
  hint: 'Put the file itself here.',
};

const unreadableFile: Finding = {
  rule: 'file-unreadable',
  severity: 'error',
  message: 'This cannot be opened.',
  hint: 'Check that the library has permission to read it.',
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
