import type { z } from 'zod';
import { parseBody } from '../body/parse.ts';
import { picturesIn, type Body } from '../body/tree.ts';
import type { Finding } from '../issue.ts';
import { formVersion, slug } from '../schema/fields.ts';
import { checkShape } from './problems.ts';
import { splitSource } from './split.ts';
import { readYaml, type ReadYaml } from './yaml.ts';

/** How a list's files end: `.yaml` is data alone, the others have a text below it. */
export type EntryEnding = '.yaml' | '.md' | '.mdx';

/** One file of a list as it was read: its data, and its text where the file has one. */
export interface EntryRead<T> {
  data?: T | undefined;
  body?: Body | undefined;
  findings: Finding[];
  lineOf?: ReadYaml['lineOf'];
}

/** An entry's id is its file's name: words, digits and hyphens, or a version. */
export function isListId(id: string): boolean {
  return slug.safeParse(id).success || formVersion.safeParse(id).success;
}

/** Reads the text of one file of a list. */
export function readEntry<T>(
  text: string,
  ending: EntryEnding,
  schema: z.ZodType<T>,
): EntryRead<T> {
  return ending === '.yaml' ? readData(text, 1, schema) : readWithBody(text, schema);
}

function readData<T>(yaml: string, firstLine: number, schema: z.ZodType<T>): EntryRead<T> {
  const { data, findings, lineOf } = readYaml(yaml, firstLine);
  if (findings.length > 0) return { findings, lineOf };
  return { ...checkShape(schema, data), lineOf };
}

function readWithBody<T>(text: string, schema: z.ZodType<T>): EntryRead<T> {
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
