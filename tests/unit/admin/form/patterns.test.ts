import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { limitsOf } from '../../../../admin/form/limits.ts';
import { patternOf } from '../../../../admin/form/patterns.ts';
import { formVersion, slug, text, webAddress } from '../../../../src/story/schema/fields.ts';
import { settings } from '../../../../src/story/schema/settings.ts';
import { anyText } from '../../../support/any-story.ts';
import { runs } from '../../../support/open-stories.ts';

const colour = settings.shape.brand.unwrap().shape.accent.unwrap();
const email = settings.shape.contacts.unwrap().element.shape.email.unwrap();
const host = settings.shape.embedHosts.unwrap().element;

const near = fc.oneof(
  anyText,
  fc.constantFrom('#7A3e5c', '#7a3e5', 'HTTPS://Example.org/a', 'https://a b.org', 'http://a.org'),
  fc.constantFrom('edge-of-care', 'Edge', 'a--b', 'team@example.org', 'a@b', 'video.example.org'),
  fc.constantFrom('x'.repeat(60), 'x'.repeat(61), 'x'.repeat(40), '2026-01', '_'),
);

describe('the pattern Decap checks a text by', () => {
  it.each([
    ['a name', text(60)],
    ['an address', webAddress],
    ['a colour', colour],
    ['an email address', email],
    ['a host', host],
    ['a slug', slug],
    ['a version', formVersion],
  ])('refuses nothing that the schema takes: %s', (_, schema) => {
    const [source = ''] = patternOf(limitsOf(schema)) ?? [];
    const holds = fc.property(near, (words) => {
      if (schema.safeParse(words).success) expect(new RegExp(source).test(words)).toBe(true);
    });
    fc.assert(holds, runs(300));
  });

  it.each([
    ['a name', text(60), 'x'.repeat(61)],
    ['an address', webAddress, 'http://example.org'],
    ['a colour', colour, 'red'],
    ['an email address', email, 'team at example.org'],
    ['a host', host, 'https://example.org'],
    ['a slug', slug, 'Edge of care'],
  ])('refuses what is not %s', (_, schema, wrong) => {
    const [source = ''] = patternOf(limitsOf(schema)) ?? [];
    expect(new RegExp(source).test(wrong)).toBe(false);
  });

  it('says what to write, as words that follow “write”', () => {
    const says = (schema: z.ZodType) => patternOf(limitsOf(schema))?.[1];
    expect(says(text(60))).toBe('at most 60 characters');
    expect(says(webAddress)).toBe('a whole web address that begins with https://');
    expect(says(slug)).toBe(
      'lower-case words joined by hyphens, as in edge-of-care, at most 60 characters',
    );
  });

  it('is none where anything will do', () => {
    expect(patternOf(limitsOf(z.string()))).toBeUndefined();
  });

  it('throws at an expression that Decap could not follow', () => {
    expect(() => patternOf({ pattern: /\p{L}/u, says: 'a letter' })).toThrow('the flags "u"');
  });
});

it('throws at a check that nobody has thought of', () => {
  expect(() => limitsOf(z.string().trim())).toThrow('the check "overwrite"');
});
