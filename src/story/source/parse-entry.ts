import type { z } from 'zod';
import { parseBody } from '../body/parse-body.ts';
import { findPictures, type Body } from '../body/body-tree.ts';
import type { Finding } from '../issue.ts';
import { formVersion, slug } from '../schema/fields.ts';
import { checkShape } from './check-shape.ts';
import { splitSource } from './split-source.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';

/**
 * The extension of a list's files. A `.yaml` file has only data. The other files have a text below
 * the front matter.
 */
export type EntryExtension = '.yaml' | '.md' | '.mdx';

/** A parsed file of a list: its data, and its text if there is one. */
export interface ParsedEntry<T> {
  data?: T | undefined;
  body?: Body | undefined;
  findings: Finding[];
  lineOf?: ParsedYaml['lineOf'];
}

/** Whether a text can be the id of an entry, which is the name of its file: a slug or a version. */
export function isEntryId(id: string): boolean {
  return slug.safeParse(id).success || formVersion.safeParse(id).success;
}

/** Parses a file of a list. */
export function parseEntry<T>(
  text: string,
  extension: EntryExtension,
  schema: z.ZodType<T>,
): ParsedEntry<T> {
  return extension === '.yaml' ? parseData(text, 1, schema) : parseWithBody(text, schema);
}

function parseData<T>(yaml: string, firstLine: number, schema: z.ZodType<T>): ParsedEntry<T> {
  const { data, findings, lineOf } = parseYaml(yaml, firstLine);
  if (findings.length > 0) return { findings, lineOf };
  return { ...checkShape(schema, data), lineOf };
}

function parseWithBody<T>(text: string, schema: z.ZodType<T>): ParsedEntry<T> {
  const split = splitSource(text);
  if (!split) return { findings: [frontMatterMissing] };
  const parsed = parseData(split.yaml, split.yamlLine, schema);
  const { body, findings } = parseBody(split.body, split.bodyLine);
  return {
    ...parsed,
    data: body ? parsed.data : undefined,
    body,
    findings: [...parsed.findings, ...findings, ...(body ? picturesNotShown(body) : [])],
  };
}

function picturesNotShown(body: Body): Finding[] {
  return findPictures(body).map(() => ({
    rule: 'picture-not-shown',
    severity: 'warning',
    message: 'Only stories have pictures, so a picture in this text is not shown.',
    hint: 'Remove it, and say in words what it should show.',
  }));
}

/** The finding for a file whose front matter is missing or never ends. */
export const frontMatterMissing: Finding = {
  rule: 'front-matter-missing',
  severity: 'error',
  line: 1,
  message: 'The file has no front matter, or one that never ends.',
  hint: 'Begin the file with a line of ---, then the fields, then a line of --- again.',
};
