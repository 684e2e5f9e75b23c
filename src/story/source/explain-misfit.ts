import type { z } from 'zod';
import { joinWithOr, suggestWord } from '../suggest-word.ts';

type ZodIssue = z.core.$ZodIssue;

/** Why a value does not fit its schema. */
export interface Misfit {
  /** The end of a sentence that begins with the field. */
  what: string;
  hint: string;
}

/** Explains an issue that zod found with a value, without quoting the value. */
export function explainMisfit(issue: ZodIssue): Misfit {
  switch (issue.code) {
    case 'too_big':
      return explainLimit(issue.origin, 'more', issue.maximum);
    case 'too_small':
      return explainLimit(issue.origin, 'less', issue.minimum);
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

/** Explains a number beyond a limit, or a text or list that is too long or too short. */
function explainLimit(origin: string, beyond: 'more' | 'less', limit: number | bigint): Misfit {
  if (isNumber(origin)) {
    return {
      what: `is ${beyond} than ${String(limit)}`,
      hint: `Write ${String(limit)} or ${beyond === 'more' ? 'less' : 'more'}.`,
    };
  }
  const counted = count(limit, origin);
  return beyond === 'more'
    ? { what: `has more than ${counted}`, hint: `Shorten it to ${counted}.` }
    : { what: `has fewer than ${counted}`, hint: `Give at least ${counted}.` };
}

function wordsHint(words: readonly string[], input: unknown): string {
  const suggestion = typeof input === 'string' ? suggestWord(input, words) : undefined;
  return `${suggestion ? `Did you mean \`${suggestion}\`? ` : ''}Write ${joinWithOr(words)}.`;
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

/**
 * The value that was written. For a union of groups, zod gives the whole group, so this function
 * reads the field that distinguishes the groups.
 */
export function inputOf(issue: ZodIssue): unknown {
  return issue.code === 'invalid_union' && issue.discriminator !== undefined
    ? (issue.input as Record<string, unknown>)[issue.discriminator]
    : issue.input;
}
