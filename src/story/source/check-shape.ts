import { z } from 'zod';
import { isFieldName, writePath, type FieldPath, type Finding } from '../issue.ts';
import { emptyRefusal, isRefusingField } from '../refusing-fields.ts';
import { suggestWord } from '../suggest-word.ts';
import { explainMisfit, inputOf } from './explain-misfit.ts';

type ZodIssue = z.core.$ZodIssue;

/** The typed data, or all findings about the data. */
export type ShapeResult<T> = { data: T; findings: [] } | { data: undefined; findings: Finding[] };

/**
 * Checks data against a schema.
 *
 * @returns the typed data, or findings in plain words that quote none of the data
 */
export function checkShape<T>(schema: z.ZodType<T>, data: unknown): ShapeResult<T> {
  const result = schema.safeParse(data ?? {}, { reportInput: true });
  if (result.success) return { data: result.data, findings: [] };
  const keys = knownKeys(schema);
  return {
    data: undefined,
    findings: withoutConsequences(result.error.issues).flatMap((issue) => toFindings(issue, keys)),
  };
}

/**
 * Drops the other issues of a field with the wrong type. For text in place of a list, zod also
 * reports the number of its characters.
 */
function withoutConsequences(issues: readonly ZodIssue[]): ZodIssue[] {
  const field = ({ path }: ZodIssue) => path.map(String).join('\0');
  const mistyped = new Set(issues.filter(({ code }) => code === 'invalid_type').map(field));
  return issues.filter((issue) => issue.code === 'invalid_type' || !mistyped.has(field(issue)));
}

/**
 * The maximum number of unknown fields that are reported for one group, because nobody reads
 * thousands.
 */
const maximumUnknownKeys = 20;

function toFindings(issue: ZodIssue, keys: readonly string[]): Finding[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, maximumUnknownKeys)
      .map((key) => unknownField([...path, key], key, keys));
  }
  if (issue.code === 'invalid_key') return [unknownField(path, String(path.at(-1)), keys)];
  if (issue.input === emptyRefusal && isRefusingField(path.at(-1))) return [refusalEmpty(path)];
  return [
    inputOf(issue) === undefined && issue.code !== 'custom'
      ? missingField(path)
      : invalidField(issue, path),
  ];
}

function unknownField(path: FieldPath, key: string, keys: readonly string[]): Finding {
  const suggestion = suggestWord(key, keys);
  const isName = isFieldName(key);
  return {
    rule: 'unknown-field',
    severity: 'error',
    path: isName ? path : path.slice(0, -1),
    message: isName
      ? `The field \`${writePath(path)}\` is not one this file can have.`
      : 'There is a field here that this file cannot have; perhaps text with a colon in it.',
    hint: suggestion
      ? `Did you mean \`${suggestion}\`? Otherwise remove it.`
      : isName
        ? 'Remove it.'
        : 'Remove it, or put the text in quotation marks.',
  };
}

function missingField(path: FieldPath): Finding {
  return {
    rule: 'missing-field',
    severity: 'error',
    path,
    message: `The field \`${writePath(path)}\` is missing or empty.`,
    hint: 'Fill it in.',
  };
}

function refusalEmpty(path: FieldPath): Finding {
  return {
    rule: 'invalid-field',
    severity: 'error',
    path,
    message: `The field \`${writePath(path)}\` is empty. By being there it refuses or ends a use, so it counts as a no of a day that nobody knows.`,
    hint:
      path.at(-1) === 'anonymityForLife'
        ? 'Write true or false.'
        : 'Write the day. Remove the field only if nobody said no and nothing ends.',
  };
}

function invalidField(issue: ZodIssue, path: FieldPath): Finding {
  const { what, hint } = explainMisfit(issue);
  return {
    rule: 'invalid-field',
    severity: 'error',
    path,
    message: `${path.length > 0 ? `The field \`${writePath(path)}\`` : 'The file'} ${what}.`,
    hint,
  };
}

/** Every key in a schema, at any depth, as suggestions for a misspelt key. */
export function knownKeys(schema: z.core.$ZodType): readonly string[] {
  const known = keysBySchema.get(schema) ?? [...new Set(keysOf(schema))];
  keysBySchema.set(schema, known);
  return known;
}

/** The keys of each schema that was asked for. A schema has hundreds, and never changes. */
const keysBySchema = new WeakMap<z.core.$ZodType, readonly string[]>();

function keysOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(
      ([key, inner]) => [key, ...keysOf(inner)],
    );
  }
  if (schema instanceof z.ZodArray) return keysOf(schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(keysOf);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return keysOf(schema.unwrap());
  }
  return [];
}
