import { join } from 'node:path';
import type { z } from 'zod';
import { placed, type Finding, type Issue } from '../story/issue.ts';
import { parseBody } from '../story/body/parse.ts';
import { picturesIn, type Body } from '../story/body/tree.ts';
import { formVersion, slug } from '../story/schema/fields.ts';
import { checkShape } from '../story/source/problems.ts';
import { splitSource } from '../story/source/split.ts';
import { readYaml } from '../story/source/yaml.ts';
import { linkFinding, listFolder, readText, type Entry } from './folder.ts';
import { largestText } from './limits.ts';

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
 */
export async function readList<T>(
  contentDir: string,
  folder: string,
  ending: '.yaml' | '.md' | '.mdx',
  schema: z.ZodType<T>,
): Promise<List<T>> {
  const path = join(contentDir, folder);
  const { entries, finding } = await listFolder(path);
  const read = await Promise.all(
    entries.map(async (entry) => {
      const isEntry = entry.name.endsWith(ending) && isListId(idOf(entry.name));
      const result: ReadEntry<T> = isEntry
        ? await readEntry(path, entry, ending, schema)
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

/** An entry's id is its file's name: words, digits and hyphens, or a version. */
function isListId(id: string): boolean {
  return slug.safeParse(id).success || formVersion.safeParse(id).success;
}

function idOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

interface ReadEntry<T> {
  data?: T | undefined;
  body?: Body | undefined;
  findings: Finding[];
  lineOf?: ReturnType<typeof readYaml>['lineOf'];
}

async function readEntry<T>(
  path: string,
  entry: Entry,
  ending: string,
  schema: z.ZodType<T>,
): Promise<ReadEntry<T>> {
  if (entry.type === 'link') return { findings: [linkFinding] };
  if (entry.type !== 'file') return { findings: [strayFinding(ending)] };
  const { text, finding } = await readText(path, entry.name, largestText);
  if (text === undefined) return { findings: [finding] };
  return ending === '.yaml' ? readData(text, 1, schema) : readWithBody(text, schema);
}

function readData<T>(yaml: string, firstLine: number, schema: z.ZodType<T>): ReadEntry<T> {
  const { data, findings, lineOf } = readYaml(yaml, firstLine);
  if (findings.length > 0) return { findings, lineOf };
  return { ...checkShape(schema, data), lineOf };
}

function readWithBody<T>(text: string, schema: z.ZodType<T>): ReadEntry<T> {
  const split = splitSource(text);
  if (!split) return { findings: [noFrontMatter] };
  const read = readData(split.yaml, split.yamlLine, schema);
  const { body, findings } = parseBody(split.body, split.bodyLine);
  return {
    ...read,
    data: body ? read.data : undefined,
    body,
    findings: [...read.findings, ...findings, ...(body ? pictureNotShown(body) : [])],
  };
}

function pictureNotShown(body: Body): Finding[] {
  return picturesIn(body).map(() => ({
    rule: 'picture-not-shown',
    severity: 'warning',
    message: 'Only stories have pictures, so a picture in this text is not shown.',
    hint: 'Take it out, and say in words what it should tell.',
  }));
}

/** The finding for a file that needs a front matter and has none, or one that never ends. */
export const noFrontMatter: Finding = {
  rule: 'front-matter-missing',
  severity: 'error',
  line: 1,
  message: 'The file has no front matter, or one that never ends.',
  hint: 'Begin the file with a line of ---, then the fields, then a line of --- again.',
};

function strayFinding(ending: string): Finding {
  return {
    rule: 'stray-file',
    severity: 'error',
    message: 'This is not a file the library knows what to do with.',
    hint: `Give it a name that ends in ${ending}, or remove it.`,
  };
}
