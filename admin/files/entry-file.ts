import type { z } from 'zod';
import { readYaml } from '../../src/story/source/yaml.ts';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import { answersOf, isGroup, same, type Group } from './answers.ts';
import { editRaw, plainText, type Edit } from './edits.ts';
import { fencedParts, plainParts, type FileParts } from './file-parts.ts';
import { inOrder, keyOrder } from './key-order.ts';
import { yamlEdits } from './yaml-edits.ts';
import { blockYaml } from './yaml-text.ts';

const words = deskWords.file;

/** A kind of file that editors own. */
export interface FileKind {
  /** What its fields are. New ones are written in its order. */
  schema: z.ZodObject;
  /** Whether its fields stand between fences, with a text below: the entry's `body`. */
  hasBody: boolean;
}

/**
 * Reads a file as the form has it: its fields as plain data, and the text below them, letter by
 * letter, as `body`. Throws, in words for an editor, where the file cannot be read.
 */
export function readEntryFile(file: string, kind: FileKind): Group {
  const { yaml, body } = partsOf(plainText(file), kind);
  const fields = answersOf(fieldsIn(yaml, kind));
  return body === '' ? fields : { ...fields, body };
}

/**
 * Writes what the form has. Blank answers are left out. Where the file as it was opened is given,
 * what was not edited keeps its letters; throws where that file cannot be read, since writing
 * would destroy what is in it.
 */
export function writeEntryFile(data: Group, kind: FileKind, before?: string): string {
  const form = formOf(data, kind);
  if (before === undefined || before.trim() === '') return writtenAnew(form, kind);
  const opened = formOf(readEntryFile(before, kind), kind);
  const file = plainText(before);
  const parts = partsOf(file, kind);
  const edits = [...fieldEdits(parts, opened, form, kind), ...bodyEdits(file, parts, form)];
  if (edits.length === 0) return before;
  const edited = editRaw(before, edits);
  // YAML can be written in more ways than are worth knowing here: what counts is what is read again.
  return says(edited, form, kind) ? edited : writtenAnew(form, kind);
}

/** What a form has, blank answers left out. */
interface Form {
  fields: Group;
  body: string;
}

function formOf(data: Group, { hasBody }: FileKind): Form {
  if (!hasBody) return { fields: answersOf(data), body: '' };
  const { body, ...fields } = data;
  return { fields: answersOf(fields), body: typeof body === 'string' ? plainText(body) : '' };
}

function partsOf(file: string, { hasBody }: FileKind): FileParts {
  const parts = hasBody ? fencedParts(file) : plainParts(file);
  if (!parts) throw new Error(words.unreadable(words.noFences));
  return parts;
}

/** The fields as the library reads them. */
function fieldsIn(yaml: string, { hasBody }: FileKind): Group {
  const { data, findings } = readYaml(yaml, hasBody ? 2 : 1);
  const [finding] = findings;
  if (finding) throw new Error(words.unreadable(finding.message, finding.line));
  if (!isGroup(data)) throw new Error(words.unreadable(words.noFields));
  return data;
}

function fieldEdits(parts: FileParts, opened: Form, form: Form, { schema }: FileKind): Edit[] {
  if (same(opened.fields, form.fields)) return [];
  return yamlEdits(parts.yaml, form.fields, keyOrder(schema)).map((edit) => ({
    ...edit,
    from: edit.from + parts.yamlFrom,
    to: edit.to + parts.yamlFrom,
  }));
}

function bodyEdits(file: string, { body, bodyFrom }: FileParts, form: Form): Edit[] {
  if (form.body === body) return [];
  const isOnLine = file[bodyFrom - 1] === '\n';
  const text = (isOnLine ? '' : '\n') + laidOut(form.body, body);
  return [{ from: bodyFrom, to: file.length, text }];
}

function writtenAnew({ fields, body }: Form, { schema, hasBody }: FileKind): string {
  const isEmpty = Object.keys(fields).length === 0;
  const yaml = isEmpty ? '' : blockYaml(inOrder(fields, keyOrder(schema)), 0);
  return hasBody ? `---\n${yaml}---\n${laidOut(body, '')}` : yaml;
}

/** A text with a blank line above it, where one stood or nothing did, and a line break at its end. */
function laidOut(body: string, before: string): string {
  if (body === '') return '';
  const isSetOff = body.startsWith('\n') || !(before === '' || before.startsWith('\n'));
  return (isSetOff ? '' : '\n') + body + (body.endsWith('\n') ? '' : '\n');
}

/** Whether a file, read again, says what the form does; blank lines around the text apart. */
function says(file: string, form: Form, kind: FileKind): boolean {
  try {
    const { yaml, body } = partsOf(plainText(file), kind);
    return same(fieldsIn(yaml, kind), form.fields) && framed(body) === framed(form.body);
  } catch {
    return false;
  }
}

function framed(body: string): string {
  return body.replace(/^\n/, '').replace(/\n$/, '');
}
