import fc from 'fast-check';
import { z } from 'zod';
import {
  plainDate,
  fileBeside,
  fingerprintCode,
  formVersion,
  slug,
  storyId,
  webAddress,
} from '../../src/story/schema/fields.ts';
import { readLimits } from '../../admin/form/schema-limits.ts';
import { frontMatter } from '../../src/story/schema/front-matter.ts';
import type { Typed } from './valid-story.ts';

type Schema = z.core.$ZodType;

/** Words that YAML reads as another type, and texts that programs often write as wrong YAML. */
const awkward = [
  ...['yes', 'no', 'on', 'off', 'null', '~', 'true', 'False', '.inf', '0x1f', '1e5', '12:30'],
  ...['2026-01', '2026-01-01', '007', '-', '- a', '?', ': ', 'a: b', '#', 'a #b', '&a', '*a', '!a'],
  ...['|', '>', '>-', '%', '@', '`', '{', '}', '[', ']', ',', '<<', '---', '...', '"', "'", '\\'],
  ...[
    "it's",
    '“so”',
    ' before',
    'after ',
    'a  b',
    'a\n\nb',
    'a\n---\nb',
    'a\n...\nb',
    '\na',
    'a\n',
  ],
  ...[
    'a\tb',
    'a\rb',
    'a\r\nb',
    'a \n b',
    '  a\nb',
    'a\n  b',
    'a\n\n',
    'é',
    'שלום',
    '👩‍👧',
    'a\u2028b',
  ],
  ...[
    'a\u00a0b',
    'a\\nb',
    '{{title}}',
    '<b>',
    '```',
    '# a\n# b',
    'x: |\n  y',
    'a,',
    '[a, b]',
    '{a: b}',
  ],
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('she', 'rang', 'at', 'four', 'like', 'she', 'said.') },
  { weight: 1, arbitrary: fc.constantFrom(...awkward) },
);
const space = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('  ', '\n', '\n\n', ' \n', '\n ', '\u00a0') },
);

/** Usual and unusual text. It is never blank, since blank text counts as missing. */
export const anyText = fc
  .oneof(
    fc.constantFrom(...awkward),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc
      .array(fc.tuple(word, space), { minLength: 1, maxLength: 120 })
      .map((parts) => parts.flat().join('')),
  )
  .filter((text) => text.trim() !== '');

/** Arbitraries of the schemas whose values cannot be generated from a pattern. */
const fixedArbitraries = new Map<Schema, fc.Arbitrary<unknown>>([
  [plainDate, fc.integer({ min: 0, max: 20_000 }).map(dayAfter)],
  [fileBeside, fc.constantFrom('./cover.jpg', './the bench.png', './2.webp', './ü-1.jpeg')],
  [storyId, fc.constantFrom('k7m2qx', 'e5f678', 'n2n2n2', 'yes222')],
  [webAddress, fc.constantFrom('https://example.org', 'https://a.example.org/b?c=d&e=1#f')],
  [slug, fc.constantFrom('yes', 'no', 'null', 'edge-of-care', 'e5', 'a')],
  [formVersion, fc.constantFrom('2026-01', '2026', '1e5', '0x1f', '1.0', 'on')],
  [fingerprintCode, fc.constantFrom('7F3K-Q2MX-9HTA-G', '0000-0000-0000-0', '1234-5678-9012-3')],
]);

function dayAfter(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Any value that a schema accepts, sometimes without its optional fields. Nothing is blank or
 * empty, since the library treats that as missing.
 */
function anyValueOf(schema: Schema): fc.Arbitrary<unknown> {
  const known = fixedArbitraries.get(schema);
  if (known) return known;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return anyValueOf(schema.unwrap());
  }
  if (schema instanceof z.ZodObject) return anyGroup(schema.shape);
  if (schema instanceof z.ZodArray) return anyList(schema);
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(anyKey, anyValueOf(schema.valueType), { minKeys: 1 });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(anyValueOf));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.integer({ min: 1, max: 36 }).filter(fits(schema));
  if (schema instanceof z.ZodString) return anyString(schema);
  throw new Error(`No values are generated for ${schema._zod.def.type}.`);
}

const anyKey = fc.constantFrom('voice', 'truth', 'no', 'null', 'safety-first');

function anyGroup(shape: Readonly<Record<string, Schema>>): fc.Arbitrary<unknown> {
  const isOptional = (schema: Schema) =>
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  const fields = Object.entries(shape);
  return fc
    .record(Object.fromEntries(fields.map(([key, field]) => [key, anyValueOf(field)])), {
      requiredKeys: fields.filter(([, field]) => !isOptional(field)).map(([key]) => key),
      noNullPrototype: true,
    })
    .filter((group) => Object.keys(group).length > 0);
}

function anyList(schema: z.ZodArray): fc.Arbitrary<unknown> {
  const { min = 1, max = 30 } = readLimits(schema);
  return fc.array(anyValueOf(schema.element), {
    minLength: min,
    maxLength: Math.min(max, min + 3),
  });
}

function anyString(schema: z.ZodString): fc.Arbitrary<unknown> {
  const { max, pattern } = readLimits(schema);
  const text = anyText.map((words) => words.slice(0, max)).filter((words) => words.trim() !== '');
  return (pattern && max === undefined ? fc.stringMatching(pattern) : text).filter(fits(schema));
}

function fits(schema: Schema): (value: unknown) => boolean {
  return (value) => z.safeParse(schema, value).success;
}

/** Any front matter that the schema accepts. */
export const anyFrontMatter = anyValueOf(frontMatter) as fc.Arbitrary<Typed>;
