import { join } from 'node:path';
import type { z } from 'zod';
import { placed, type Finding, type Issue } from '../story/issue.ts';
import type { Body } from '../story/body/tree.ts';
import { withoutIdentifiers } from '../checks/identifiers/in-entry.ts';
import { defaultSettings, type Settings } from '../story/schema/settings.ts';
import { isListId, readEntry, type EntryEnding, type EntryRead } from '../story/source/entry.ts';
import type { IsGuarded } from './guard/guard-beside.ts';
import { linkFinding, listFolder, readText, type Entry } from './folder.ts';
import { largestText } from '../story/limits.ts';

/** One entry of a list: its data, and its text where the file has one. */
export interface ListEntry<T> {
  id: string;
  data: T;
  body: Body;
}

/** A list kept as content. */
export interface List<T> {
  entries: ListEntry<T>[];
  /** Ids whose file lies there and cannot be read. */
  broken: string[];
  issues: Issue[];
}

/**
 * Reads a folder of lists (`themes`, `principles` …), a file an entry, the id its name.
 *
 * @param ending `.yaml`, or `.md` and `.mdx` for a front matter with a text below
 * @param settings how the organisation is reached, which may stand in an entry
 * @param isGuarded whether a file holds a name that must never appear: then it counts as broken
 */
export async function readList<T>(
  contentDir: string,
  folder: string,
  ending: EntryEnding,
  schema: z.ZodType<T>,
  settings: Settings = defaultSettings,
  isGuarded: IsGuarded = () => undefined,
): Promise<List<T>> {
  const path = join(contentDir, folder);
  const { entries, finding } = await listFolder(path);
  const read = await Promise.all(
    entries.map(async (entry) => {
      const guarded = isGuarded(`${folder}/${entry.name}`);
      // A folder, whatever its name, is nothing that anybody wrote, so nothing waits for it to be mended.
      const isFile = entry.type === 'file' || entry.type === 'link';
      const isNamed = isFile && entry.name.endsWith(ending) && isListId(idOf(entry.name));
      // An entry whose own name may not be shown cannot be stood in for by that name.
      const isEntry = isNamed && guarded !== 'in-its-name';
      const result: EntryRead<T> = guarded
        ? unread
        : isEntry
          ? withoutIdentifiers(folder, await readFile(path, entry, ending, schema), settings)
          : { findings: [entry.type === 'link' ? linkFinding : strayFinding(ending)] };
      const issues = result.findings.map((finding) =>
        placed(finding, {
          file: `${folder}/${entry.name}`,
          ...(result.lineOf ? { lineOf: result.lineOf } : {}),
        }),
      );
      return { id: idOf(entry.name), isEntry, issues, ...result };
    }),
  );
  return {
    entries: read.flatMap(({ id, data, body }) =>
      data === undefined ? [] : [{ id, data, body: body ?? [] }],
    ),
    broken: read.filter(({ data, isEntry }) => data === undefined && isEntry).map(({ id }) => id),
    issues: [
      ...(finding ? [placed(finding, { file: folder })] : []),
      ...read.flatMap(({ issues }) => issues),
    ],
  };
}

/** What the guard found in a file is told by the guard. */
const unread: EntryRead<never> = { findings: [] };

function idOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

async function readFile<T>(
  path: string,
  entry: Entry,
  ending: EntryEnding,
  schema: z.ZodType<T>,
): Promise<EntryRead<T>> {
  if (entry.type === 'link') return { findings: [linkFinding] };
  const { text, finding } = await readText(path, entry.name, largestText);
  if (text === undefined) return { findings: [finding] };
  return readEntry(text, ending, schema);
}

function strayFinding(ending: string): Finding {
  return {
    rule: 'stray-file',
    severity: 'error',
    message: 'This is not a file the library knows what to do with.',
    hint: `Give it a name that ends in ${ending}, or remove it.`,
  };
}
