import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  plainDate,
  fileBeside,
  fingerprintCode,
  formVersion,
  slug,
  storyId,
  text,
  webAddress,
} from '../../../../src/story/schema/fields.ts';
import { checkShape } from '../../../../src/story/source/check-shape.ts';

/** Lists the hints about a value. The list is empty if the value fits. */
const hintsFor = (field: z.ZodType, value: unknown) =>
  checkShape(z.strictObject({ field }), { field: value }).findings.map(({ hint }) => hint);
const fits = (field: z.ZodType) => (value: string) => expect(hintsFor(field, value)).toEqual([]);
const refuses = (field: z.ZodType, hint: string) => (value: string) =>
  expect(hintsFor(field, value)).toEqual([hint]);

describe('a date', () => {
  it.each(['2026-05-01', '2024-02-29'])('can be %s', fits(plainDate));
  it.each(['2026-02-29', '2026-5-1', '01/05/2026', 'soon', '2026-05-01T00:00'])(
    'cannot be %s',
    refuses(plainDate, 'Write a day that exists, as year, month and day: 2026-05-01.'),
  );
});

describe('a text', () => {
  it.each(['a', 'abc', 'é'])('of at most three can be %s', fits(text(3)));
  it.each(['abcd'])('cannot be %s', refuses(text(3), 'Shorten it to 3 characters.'));
  it.each([''])('cannot be “%s”', refuses(text(3), 'Give at least 1 character.'));

  it.each(['a\nb', 'a\tb', 'a\r\nb', 'نا\u200Cم', '👩\u200D👧', 'a\u00ADb', 'Zoe\u0308'])(
    'may have line ends, and the characters that its language needs: %j',
    fits(text(20)),
  );

  it.each([
    ['a null', '\0'],
    ['a bell', '\u0007'],
    ['an escape', '\u001B'],
    ['a break of old terminals', '\u0085'],
    ['words turned around', '\u202E'],
    ['words set apart', '\u2066'],
    ['a space of no width', '\u200B'],
    ['a byte order mark', '\uFEFF'],
    ['a plus that is not shown', '\u2064'],
    ['a note between lines', '\uFFF9'],
    ['half a character', '\uD800'],
    ['no character at all', '\uFFFF'],
  ])('cannot have invisible characters: %s', (_, sign) => {
    refuses(text(20), 'Write the words again, without the hidden characters in them.')(`a${sign}b`);
  });
});

describe('a web address', () => {
  it.each([
    'https://example.org',
    'HTTPS://Example.org/',
    'https://example.org:8443/a/b?c=d&e=@f#g',
    'https://www.example.co.uk/a%20b',
    'https://example.org?a',
  ])('can be %s', fits(webAddress));

  it.each([
    'http://example.org',
    'javascript:alert(1)',
    'data:text/html,a',
    'ftp://example.org',
    '//example.org',
    '/stories/',
    'example.org',
    'https:example.org', // the library’s own folder `example.org`
    'https:/example.org',
    'https:\\\\example.org',
    'https://example.org\\@other.org',
    'https://example.org@other.org', // leads to other.org
    'https://name:word@example.org',
    'https://localhost',
    'https://192.168.0.1/',
    'https://[::1]/',
    'https://www.g\u043ev.uk/', // a Cyrillic o: www.xn--gv-mlc.uk
    'https://www.xn--gv-mlc.uk/',
    'https://example.org/a b',
    'https://',
    'https',
  ])('cannot be %j', refuses(webAddress, 'Write a whole web address that begins with https://.'));

  it('is read without the spaces around it and the line ends in it', () => {
    expect(webAddress.parse(' https://example.org ')).toBe('https://example.org');
    expect(webAddress.parse('https://exam\nple.org/')).toBe('https://example.org/');
  });
});

describe('a file beside the story', () => {
  it.each(['./cover.jpg', './a b-c_d.JPEG', './Über.png', './1', `./${'a'.repeat(118)}`])(
    'can be %s',
    fits(fileBeside),
  );

  it.each([
    'cover.jpg',
    '/cover.jpg',
    '../cover.jpg',
    './../cover.jpg',
    './a/cover.jpg',
    './a\\cover.jpg',
    './..',
    './a..jpg',
    './.hidden',
    './-rf',
    './',
    './ a.jpg',
    './a%2Fb.jpg',
    './a\0.jpg',
    './a\n.jpg',
    './a.jpg?x',
    './a:b.jpg',
    'https://example.org/cover.jpg',
    'file:///cover.jpg',
  ])('cannot be %j', refuses(fileBeside, 'Write the name of a file beside the story, as in ./cover.jpg.')); // prettier-ignore

  it('cannot have a name of more than 120 characters', () => {
    refuses(fileBeside, 'Shorten it to 120 characters.')(`./${'a'.repeat(119)}`);
  });
});

describe('a slug', () => {
  it.each(['edge-of-care', 'a', 'no-wrong-door2'])('can be %s', fits(slug));
  it.each(['Edge', 'edge of care', '-a', 'a-', 'a--b', '2a', 'a_b', 'a/b', '..', 'é', 'a\n'])(
    'cannot be %j',
    refuses(slug, 'Write lower-case words joined by hyphens, as in edge-of-care.'),
  );
});

describe('a version of a consent form', () => {
  it.each(['2026-01', '2026-01.b', 'v2'])('can be %s', fits(formVersion));
  it.each(['2026/01', '.', '../2026', 'V2', '2026 01', '-1', 'a'.repeat(41)])(
    'cannot be %j',
    refuses(formVersion, 'Write a version of a consent form, as in "2026-01".'),
  );

  it('that YAML reads as a number must be written as text', () => {
    expect(hintsFor(formVersion, 2026)).toEqual([
      'Write text; put it in quotation marks if it is a number, or true or false.',
    ]);
  });
});

describe('a fingerprint', () => {
  it.each(['7F3K-Q2MX-9HTA-G', '0000-0000-0000-0', 'ZZZZ-ZZZZ-ZZZZ-*'])(
    'can be %s',
    fits(fingerprintCode),
  );
  it.each(['7f3k-q2mx-9hta-g', '7F3KQ2MX9HTAG', '7F3K-Q2MX-9HTA', 'IIII-0000-0000-0', ' 0000-0000-0000-0'])(
    'cannot be %j',
    refuses(fingerprintCode, 'Write the fingerprint as the reading copy prints it, as in 7F3K-Q2MX-9HTA-G.'),
  ); // prettier-ignore
});

describe('a story’s id', () => {
  it.each(['k7m2qx'])('can be %s', fits(storyId));
  it.each(['kettle', 'K7M2QX'])(
    'cannot be %s',
    refuses(
      storyId,
      'Write six to twelve lower-case letters and digits from 2 to 9, as in k7m2qx.',
    ),
  );
});

it('generates no code at run time, which the editor’s security policy forbids', () => {
  expect(z.config().jitless).toBe(true);
});
