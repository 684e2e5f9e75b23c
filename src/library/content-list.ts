import { join } from 'node:path';
import type { z } from 'zod';
import { toIssue, type FieldPath, type Finding, type Issue } from '../story/issue.ts';
import type { Body } from '../story/body/body-tree.ts';
import { refuseIdentifiersInEntry } from '../checks/identifiers/identifiers-in-lists.ts';
import { defaultSettings, type Settings } from '../story/schema/settings.ts';
import {
  isEntryId,
  parseEntry,
  type EntryExtension,
  type ParsedEntry,
} from '../story/source/parse-entry.ts';
import type { FindGuardedName } from './guard/guard-other-files.ts';
import {
  symbolicLink,
  listFolder,
  readTextFile,
  type FolderEntry,
} from '../runtime/plain-files.ts';
import { largestText } from '../story/size-limits.ts';

/** One entry of a list: its data and its text. The text is empty if the file has none. */
export interface ListEntry<T> {
  id: string;
  data: T;
  body: Body;
}

/** A list in the content folder: one folder for the list, one file for each entry. */
export interface ContentList<T> {
  entries: ListEntry<T>[];
  /** Ids of entries whose file exists and cannot be read. */
  unreadableIds: string[];
  /** Finds the line of a field in the file of an entry, by the id of the entry. */
  linesOf: ReadonlyMap<string, (path: FieldPath) => number | undefined>;
  issues: Issue[];
}

/** How the entries of a list are read. */
interface ListFormat<T> {
  /** The list's folder, such as `themes`. */
  folder: string;
  /** `.yaml` for files with only data; `.md` or `.mdx` for files with front matter and a text. */
  extension: EntryExtension;
  schema: z.ZodType<T>;
}

/**
 * Reads a list from its folder. The name of a file, without its ending, is the id of an entry.
 *
 * @param settings the organisation's settings, whose contact details may appear in an entry
 * @param findGuardedName finds a guarded name in a file; such a file counts as unreadable
 */
export async function readContentList<T>(
  contentDir: string,
  format: ListFormat<T>,
  settings: Settings = defaultSettings,
  findGuardedName: FindGuardedName = () => undefined,
): Promise<ContentList<T>> {
  const { folder } = format;
  const path = join(contentDir, folder);
  const { entries, finding } = await listFolder(path);
  const results = await Promise.all(
    entries.map((entry) =>
      readListEntry(path, entry, format, settings, findGuardedName(`${folder}/${entry.name}`)),
    ),
  );
  return {
    entries: results.flatMap(({ id, data, body }) =>
      data === undefined ? [] : [{ id, data, body: body ?? [] }],
    ),
    unreadableIds: results
      .filter(({ data, isEntry }) => data === undefined && isEntry)
      .map(({ id }) => id),
    linesOf: new Map(results.flatMap(({ id, lineOf }) => (lineOf ? [[id, lineOf] as const] : []))),
    issues: [
      ...(finding ? [toIssue(finding, { file: folder })] : []),
      ...results.flatMap(({ issues }) => issues),
    ],
  };
}

async function readListEntry<T>(
  path: string,
  entry: FolderEntry,
  format: ListFormat<T>,
  settings: Settings,
  guardedName: ReturnType<FindGuardedName>,
) {
  const { folder, extension } = format;
  const id = entry.name.replace(/\.[^.]*$/, '');
  // A folder is never an entry, because nothing refers to a folder.
  const isFile = entry.type === 'file' || entry.type === 'link';
  const hasEntryName = isFile && entry.name.endsWith(extension) && isEntryId(id);
  // The library shows the id of an unreadable entry, so an id with a guarded name cannot be used.
  const isEntry = hasEntryName && guardedName !== 'in-its-name';
  const parsed: ParsedEntry<T> = guardedName
    ? guardedEntry
    : isEntry
      ? refuseIdentifiersInEntry(folder, await readEntryFile(path, entry, format), settings)
      : { findings: [entry.type === 'link' ? symbolicLink : unexpectedFile(extension)] };
  const { lineOf } = parsed;
  const file = `${folder}/${entry.name}`;
  const issues = parsed.findings.map((finding) =>
    toIssue(finding, { file, ...(lineOf ? { lineOf } : {}) }),
  );
  return { ...parsed, id, isEntry, issues };
}

/** An entry with a guarded name. The guard reports the name, so there are no other findings. */
const guardedEntry: ParsedEntry<never> = { findings: [] };

async function readEntryFile<T>(
  path: string,
  entry: FolderEntry,
  { extension, schema }: ListFormat<T>,
): Promise<ParsedEntry<T>> {
  if (entry.type === 'link') return { findings: [symbolicLink] };
  const { text, finding } = await readTextFile(path, entry.name, largestText);
  if (text === undefined) return { findings: [finding] };
  return parseEntry(text, extension, schema);
}

function unexpectedFile(extension: string): Finding {
  return {
    rule: 'stray-file',
    severity: 'error',
    message: 'The library does not use this file.',
    hint: `Give it a name that ends in ${extension}, or remove it.`,
  };
}
