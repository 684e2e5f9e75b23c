import type { z } from 'zod';
import { isFieldGroup, type FieldGroup } from '../../src/story/plain-data.ts';
import { parseYaml } from '../../src/story/source/parse-yaml.ts';
import { splitSource } from '../../src/story/source/split-source.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { answersOf, isEqual } from './form-answers.ts';
import { keyOrder, sortKeys } from './key-order.ts';
import { editRawText, normaliseText, type Edit } from './text-edits.ts';
import { yamlEdits } from './yaml-edits.ts';
import { blockYaml } from './yaml-text.ts';

const words = deskWords.file;

/** A kind of file that editors own. */
export interface FileKind {
  /** The schema of the fields. New fields are written in the schema's order. */
  schema: z.ZodObject;
  /** Whether the fields stand between fences, and the entry's `body` below them. */
  hasBody: boolean;
}

/**
 * Reads a file for the form: its fields as plain data, and the unchanged text below the fields as
 * `body`.
 *
 * @throws Error in words for an editor, if the file cannot be read
 */
export function readEntryFile(file: string, kind: FileKind): FieldGroup {
  const { yaml, body } = splitFile(normaliseText(file), kind);
  const fields = answersOf(parseFields(yaml, kind));
  return body === '' ? fields : { ...fields, body };
}

/**
 * Writes the form's answers without blank ones.
 *
 * @param before the file as the editor opened it. Unedited parts keep every character
 * @throws Error if `before` cannot be read, because writing would destroy its content
 */
export function writeEntryFile(data: FieldGroup, kind: FileKind, before?: string): string {
  const form = toForm(data, kind);
  if (before === undefined || before.trim() === '') return writeNewFile(form, kind);
  const formBefore = toForm(readEntryFile(before, kind), kind);
  const file = normaliseText(before);
  const parts = splitFile(file, kind);
  const edits = [...fieldEdits(parts, formBefore, form, kind), ...bodyEdits(file, parts, form)];
  if (edits.length === 0) return before;
  const edited = editRawText(before, edits);
  // The edits do not support every way of writing YAML. If reading the edited file does not give
  // the form's answers, the file is written anew.
  return containsForm(edited, form, kind) ? edited : writeNewFile(form, kind);
}

/** The form's answers without blank ones, and its text. */
interface Form {
  fields: FieldGroup;
  body: string;
}

function toForm(data: FieldGroup, { hasBody }: FileKind): Form {
  if (!hasBody) return { fields: answersOf(data), body: '' };
  const { body, ...fields } = data;
  return { fields: answersOf(fields), body: typeof body === 'string' ? normaliseText(body) : '' };
}

/** The two parts of a file with normalised line breaks. */
interface FileParts {
  /** The fields, in whole lines. */
  yaml: string;
  /** The offset of the fields. */
  yamlFrom: number;
  /** Everything below the second fence. */
  body: string;
  /** The offset of the body. */
  bodyFrom: number;
}

function splitFile(file: string, { hasBody }: FileKind): FileParts {
  if (!hasBody) return { yaml: file, yamlFrom: 0, body: '', bodyFrom: file.length };
  const split = splitSource(file);
  if (!split) throw new Error(words.unreadable(words.noFences));
  const yamlFrom = file.indexOf('\n') + 1;
  const bodyFrom = file.length - split.body.length;
  const fence = file.slice(0, bodyFrom).trimEnd().lastIndexOf('\n') + 1;
  return { yaml: file.slice(yamlFrom, fence), yamlFrom, body: split.body, bodyFrom };
}

/** Parses the fields with the library's own parser. */
function parseFields(yaml: string, { hasBody }: FileKind): FieldGroup {
  const { data, findings } = parseYaml(yaml, hasBody ? 2 : 1);
  const [finding] = findings;
  if (finding) throw new Error(words.unreadable(finding.message, finding.line));
  if (!isFieldGroup(data)) throw new Error(words.unreadable(words.noFields));
  return data;
}

function fieldEdits(parts: FileParts, before: Form, after: Form, { schema }: FileKind): Edit[] {
  if (isEqual(before.fields, after.fields)) return [];
  return yamlEdits(parts.yaml, after.fields, keyOrder(schema)).map((edit) => ({
    ...edit,
    from: edit.from + parts.yamlFrom,
    to: edit.to + parts.yamlFrom,
  }));
}

function bodyEdits(file: string, { body, bodyFrom }: FileParts, form: Form): Edit[] {
  if (form.body === body) return [];
  const isAtLineStart = file[bodyFrom - 1] === '\n';
  const text = (isAtLineStart ? '' : '\n') + layOutBody(form.body, body);
  return [{ from: bodyFrom, to: file.length, text }];
}

function writeNewFile({ fields, body }: Form, { schema, hasBody }: FileKind): string {
  const isEmpty = Object.keys(fields).length === 0;
  const yaml = isEmpty ? '' : blockYaml(sortKeys(fields, keyOrder(schema)), 0);
  return hasBody ? `---\n${yaml}---\n${layOutBody(body, '')}` : yaml;
}

/**
 * Adds a line break to the end of a text, and a blank line above the text unless the file had none.
 */
function layOutBody(body: string, before: string): string {
  if (body === '') return '';
  const needsNoLine = body.startsWith('\n') || !(before === '' || before.startsWith('\n'));
  return (needsNoLine ? '' : '\n') + body + (body.endsWith('\n') ? '' : '\n');
}

/**
 * Whether reading a file gives the form's answers and text, apart from blank lines around the text.
 */
function containsForm(file: string, form: Form, kind: FileKind): boolean {
  try {
    const { yaml, body } = splitFile(normaliseText(file), kind);
    return (
      isEqual(parseFields(yaml, kind), form.fields) &&
      trimLineBreaks(body) === trimLineBreaks(form.body)
    );
  } catch {
    return false;
  }
}

function trimLineBreaks(body: string): string {
  return body.replace(/^\n/, '').replace(/\n$/, '');
}
