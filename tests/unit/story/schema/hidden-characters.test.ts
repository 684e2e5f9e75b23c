import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hiddenCharacters } from '../../../../src/story/schema/fields.ts';
import { frontMatter } from '../../../../src/story/schema/front-matter.ts';
import * as lists from '../../../../src/story/schema/list-entries.ts';
import { settings } from '../../../../src/story/schema/settings.ts';

type Schema = z.core.$ZodType;

const schemas: [string, Schema][] = [
  ['front matter', frontMatter],
  ['settings', settings],
  ...Object.entries<Schema>(lists),
];

/** Finds every text field of a schema at any depth, with its path. */
function textFields(schema: Schema, path: string): [string, Schema][] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return textFields(schema.unwrap(), path);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, Schema>).flatMap(([key, field]) =>
      textFields(field, `${path}.${key}`),
    );
  if (schema instanceof z.ZodArray) return textFields(schema.element, `${path}[]`);
  if (schema instanceof z.ZodRecord)
    return [
      ...textFields(schema.keyType, `${path} key`),
      ...textFields(schema.valueType, `${path}.*`),
    ];
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => textFields(option, path));
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return [[path, schema]];
  const closed = [z.ZodEnum, z.ZodLiteral, z.ZodBoolean, z.ZodNumber];
  if (closed.some((kind) => schema instanceof kind)) return [];
  throw new Error(`${path} has a type that this test does not know: ${schema._zod.def.type}.`);
}

const samples = [
  ...['Robin', '2026-01-01', 'k7m2qx', 'SOS-2026-014', '7F3K-Q2MX-9HTA-G', 'edge-of-care'],
  ...[
    'en-GB',
    'https://example.org/a',
    'a@example.org',
    '#7a3e5c',
    'video.example.org',
    './cover.jpg',
  ],
  `1.${'a'.repeat(11)}.${'b'.repeat(86)}`,
];
const hidden = ['\0', '\u0001', '\u000B', '\u000C', '\u001B', '\u007F', '\u0085', '\u202E', '\u200B', '\uFEFF', '\uD800', '\uFFFF', '\u115F', '\u3164', '\u2800', '\u{E0041}']; // prettier-ignore

/** Whether a field accepts a text and keeps a hidden character of it. */
function keepsHidden(field: Schema, text: string): boolean {
  const parsed = z.safeParse(field, text);
  return parsed.success && hiddenCharacters.test(String(parsed.data));
}

const fields = schemas.flatMap(([name, schema]) => textFields(schema, name));

describe('every text field', () => {
  it('is found', () => {
    const paths = fields.map(([path]) => path);
    expect(paths.length).toBeGreaterThan(80);
    expect(paths).toContain('front matter.principles.*');
    expect(paths).toContain('front matter.evidence[].url');
  });

  it.each(fields)('refuses a character that nobody can see: %s', (_, field) => {
    const sample = samples.find((text) => z.safeParse(field, text).success);
    if (sample === undefined) throw new Error('No sample fits this field.');
    const texts = hidden.flatMap((sign) =>
      [0, 4, sample.length].map((at) => sample.slice(0, at) + sign + sample.slice(at)),
    );
    expect(texts.filter((text) => keepsHidden(field, text))).toEqual([]);
  });
});

describe('a title', () => {
  const { title } = frontMatter.shape;
  it.each(['\u00AD', '\uFE0F', ' \u200D '])('needs something that readers can see: %j', (words) =>
    expect(title.safeParse(words).success).toBe(false),
  );

  it.each([
    'Cymru \u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}',
    '\u2764\uFE0F',
    '…',
  ])('may have a flag, a heart or a dash: %s', (words) =>
    expect(title.safeParse(words).success).toBe(true),
  );
});
