import type { z } from 'zod';
import { isFieldName, writePath, type FieldPath, type Finding } from '../issue.ts';
import { nearest, oneOf } from '../suggest.ts';
import { knownKeys } from './known-keys.ts';

type ZodIssue = z.core.$ZodIssue;

/** The data as its schema types it, or what is wrong with it, all at once. */
export type Checked<T> = { data: T; findings: [] } | { data: undefined; findings: Finding[] };

/** Checks data against a schema, and says in plain words what does not fit. */
export function checkShape<T>(schema: z.ZodType<T>, data: unknown): Checked<T> {
  const result = schema.safeParse(data ?? {}, { reportInput: true });
  if (result.success) return { data: result.data, findings: [] };
  const keys = knownKeys(schema);
  return {
    data: undefined,
    findings: ofOneType(result.error.issues).flatMap((issue) => problems(issue, keys)),
  };
}

/** What has the wrong type is not too long as well: zod counts the letters where a list should be. */
function ofOneType(issues: readonly ZodIssue[]): ZodIssue[] {
  const field = ({ path }: ZodIssue) => path.map(String).join('\0');
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(field));
  return issues.filter((issue) => issue.code === 'invalid_type' || !mistyped.has(field(issue)));
}

/** The most unknown fields that are told of one group: nobody reads thousands. */
const mostTold = 20;

function problems(issue: ZodIssue, keys: readonly string[]): Finding[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, mostTold).map((key) => unknownKey([...path, key], key, keys));
  }
  if (issue.code === 'invalid_key') return [unknownKey(path, String(path.at(-1)), keys)];
  return [
    inputOf(issue) === undefined && issue.code !== 'custom' ? missing(path) : unfit(issue, path),
  ];
}

/** What was written. Of a field that says what kind of group it stands in, zod gives the group. */
function inputOf(issue: ZodIssue): unknown {
  return issue.code === 'invalid_union' && issue.discriminator !== undefined
    ? (issue.input as Record<string, unknown>)[issue.discriminator]
    : issue.input;
}

function unknownKey(path: FieldPath, key: string, keys: readonly string[]): Finding {
  const meant = nearest(key, keys);
  const isKey = isFieldName(key);
  return {
    rule: 'unknown-field',
    severity: 'error',
    path: isKey ? path : path.slice(0, -1),
    message: isKey
      ? `The field \`${writePath(path)}\` is not one this file can have.`
      : 'There is a field here that this file cannot have; perhaps text with a colon in it.',
    hint: meant
      ? `Did you mean \`${meant}\`? Otherwise remove it.`
      : isKey
        ? 'Remove it.'
        : 'Remove it, or put the text in quotation marks.',
  };
}

function missing(path: FieldPath): Finding {
  return {
    rule: 'missing-field',
    severity: 'error',
    path,
    message: `The field \`${writePath(path)}\` is missing or empty.`,
    hint: 'Fill it in.',
  };
}

function unfit(issue: ZodIssue, path: FieldPath): Finding {
  const { what, hint } = explain(issue);
  return {
    rule: 'invalid-field',
    severity: 'error',
    path,
    message: `${path.length > 0 ? `The field \`${writePath(path)}\`` : 'The file'} ${what}.`,
    hint,
  };
}

function explain(issue: ZodIssue): { what: string; hint: string } {
  switch (issue.code) {
    case 'too_big':
      return isNumber(issue.origin)
        ? {
            what: `is more than ${String(issue.maximum)}`,
            hint: `Write ${String(issue.maximum)} or less.`,
          }
        : {
            what: `is longer than ${String(issue.maximum)}`,
            hint: `Shorten it to ${count(issue.maximum, issue.origin)}.`,
          };
    case 'too_small':
      return isNumber(issue.origin)
        ? {
            what: `is less than ${String(issue.minimum)}`,
            hint: `Write ${String(issue.minimum)} or more.`,
          }
        : {
            what: `is shorter than ${String(issue.minimum)}`,
            hint: `Give at least ${count(issue.minimum, issue.origin)}.`,
          };
    case 'invalid_value':
      return {
        what: 'is not one of the words it can be',
        hint: wordsHint(issue.values.map(String), issue.input),
      };
    case 'invalid_type':
      return { what: `is not ${typeWord(issue.expected)}`, hint: typeHint(issue.expected) };
    case 'invalid_union':
      return 'options' in issue
        ? {
            what: 'is not one of the words it can be',
            hint: wordsHint((issue.options ?? []).map(String), inputOf(issue)),
          }
        : { what: 'is not of a kind this field can be', hint: 'Write text, or true or false.' };
    case 'invalid_format':
    case 'custom':
      return { what: 'is not written as it should be', hint: `Write ${issue.message}.` };
    default:
      return { what: 'does not fit', hint: 'Write it as the documentation of the fields says.' };
  }
}

function wordsHint(words: readonly string[], input: unknown): string {
  const meant = typeof input === 'string' ? nearest(input, words) : undefined;
  return `${meant ? `Did you mean \`${meant}\`? ` : ''}Write ${oneOf(words)}.`;
}

const typeWords: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

function typeWord(expected: string): string {
  return typeWords[expected] ?? expected;
}

function typeHint(expected: string): string {
  return expected === 'string'
    ? 'Write text; put it in quotation marks if it is a number, or true or false.'
    : `Write ${typeWord(expected)}.`;
}

function isNumber(origin: string): boolean {
  return origin === 'number' || origin === 'int';
}

function count(number: number | bigint, origin: string): string {
  const thing = origin === 'string' ? 'character' : 'entry';
  return `${String(number)} ${Number(number) === 1 ? thing : thing === 'entry' ? 'entries' : `${thing}s`}`;
}
