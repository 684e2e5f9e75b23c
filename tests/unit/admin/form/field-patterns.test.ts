// @module-tag property
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readLimits } from '../../../../admin/form/schema-limits.ts';
import { fieldPatternOf } from '../../../../admin/form/field-patterns.ts';
import { formVersion, slug, text, webAddress } from '../../../../src/story/schema/fields.ts';
import { settings } from '../../../../src/story/schema/settings.ts';
import { anyText } from '../../../support/any-front-matter.ts';
import { propertyOptions } from '../../../support/open-stories.ts';

const colour = settings.shape.brand.unwrap().shape.accent.unwrap();
const email = settings.shape.contacts.unwrap().element.shape.email.unwrap();
const host = settings.shape.embedHosts.unwrap().element;

const near = fc.oneof(
  anyText,
  fc.constantFrom('#7A3e5c', '#7a3e5', 'HTTPS://Example.org/a', 'https://a b.org', 'http://a.org'),
  fc.constantFrom('edge-of-care', 'Edge', 'a--b', 'team@example.org', 'a@b', 'video.example.org'),
  fc.constantFrom('x'.repeat(60), 'x'.repeat(61), 'x'.repeat(40), '2026-01', '_'),
);

describe('the pattern by which Decap checks a text', () => {
  it.each([
    ['a name', text(60)],
    ['an address', webAddress],
    ['a colour', colour],
    ['an email address', email],
    ['a host', host],
    ['a slug', slug],
    ['a version', formVersion],
  ])('accepts everything that the schema accepts: %s', (_, schema) => {
    const [source = ''] = fieldPatternOf(readLimits(schema)) ?? [];
    const holds = fc.property(near, (words) => {
      if (schema.safeParse(words).success) expect(new RegExp(source).test(words)).toBe(true);
    });
    fc.assert(holds, propertyOptions(300));
  });

  it.each([
    ['a name', text(60), 'x'.repeat(61)],
    ['an address', webAddress, 'http://example.org'],
    ['a colour', colour, 'red'],
    ['an email address', email, 'team at example.org'],
    ['a host', host, 'https://example.org'],
    ['a slug', slug, 'Edge of care'],
  ])('refuses a text that is not %s', (_, schema, wrong) => {
    const [source = ''] = fieldPatternOf(readLimits(schema)) ?? [];
    expect(new RegExp(source).test(wrong)).toBe(false);
  });

  it('describes what to write, as words that follow “write”', () => {
    const describedAs = (schema: z.ZodType) => fieldPatternOf(readLimits(schema))?.[1];
    expect(describedAs(text(60))).toBe('at most 60 characters');
    expect(describedAs(webAddress)).toBe('a whole web address that begins with https://');
    expect(describedAs(slug)).toBe(
      'lower-case words joined by hyphens, as in edge-of-care, at most 60 characters',
    );
  });

  it('is undefined if any text is valid', () => {
    expect(fieldPatternOf(readLimits(z.string()))).toBeUndefined();
  });

  it('cannot be made from an expression with unsupported flags', () => {
    expect(() => fieldPatternOf({ pattern: /\p{L}/u, description: 'a letter' })).toThrow(
      'the flags "u"',
    );
  });
});

it('readLimits throws if a schema has an unsupported check', () => {
  expect(() => readLimits(z.string().trim())).toThrow('the check "overwrite"');
});
