import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTestGuard } from '../../../support/test-guard.ts';

const letters = (from: string) => fc.constantFrom(...Array.from(from));
const consonant = letters('bcdfghjklmnprstvwz');
const vowel = letters('aeiouáéíóúâêîôûäëïöü');
const syllable = fc.tuple(consonant, vowel).map(([one, two]) => one + two);
/** Any invented name that no sentence in this file contains by chance. */
const name = fc
  .array(syllable, { minLength: 3, maxLength: 5 })
  .map((parts) => parts.join(''))
  .map((word) => word.charAt(0).toUpperCase() + word.slice(1));

const alike: Record<string, string> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', i: 'і', s: 'ѕ' };
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const wide = (text: string) =>
  bare(text).replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
const between = (text: string, sign: string) => Array.from(text).join(sign);
const inside = (text: string, sign: string) => text.replace(/^../u, (start) => start + sign);

/** Ways to write a name that a reader recognises and a plain text search does not find. */
const disguises: Record<string, (name: string) => string> = {
  'as it is': (text) => text,
  'in small letters': (text) => text.toLowerCase(),
  'in capitals': (text) => text.toUpperCase(),
  'without accents': bare,
  'in pieces': (text) => text.normalize('NFD'),
  'in wide letters': wide,
  'with look-alikes': (text) => bare(text).replace(/[aeocpis]/g, (sign) => alike[sign] ?? sign),
  'with a sign that shows nothing': (text) => inside(text, '\u200D'),
  'with a soft hyphen': (text) => inside(text, '\u00AD'),
  'with a hyphen': (text) => inside(text, '-'),
  'with a fancy hyphen': (text) => inside(text, '\u2011'),
  'with emphasis': (text) => inside(text, '**'),
  'spelt out': (text) => between(text, ' '),
  'spelt out with full stops': (text) => between(text, '.'),
  'as an owner': (text) => `${text}’s`,
  'as several owners': (text) => `${text}s’`,
  'with digits': (text) => `${text}2009`,
};

const before = fc.constantFrom('', 'Then ', '“', '(', 'She met ', '- ', '> ', '**', 'with\n');
const after = fc.constantFrom('', ' came.', ',', '”', ')', '!', '\nand', '**', ': ');

it.each(Object.keys(disguises))('every invented name is found in a sentence: %s', (disguise) => {
  fc.assert(
    fc.property(name, before, after, (word, start, end) => {
      const text = `${start}${disguises[disguise]!(word)}${end}`;
      expect(createTestGuard([word]).find(text)).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

it('every random name of two words is found, in any combination of its words', () => {
  const joint = fc.constantFrom(' ', '  ', '\n', '-', '_', '.', '', ', ', ' **', '\u00A0');
  fc.assert(
    fc.property(name, name, joint, before, after, (first, last, gap, start, end) => {
      const guard = createTestGuard([`${first} ${last}`]);
      expect(guard.find(`${start}${first}${gap}${last}${end}`)).toHaveLength(1);
      expect(guard.find(`${start}${last}, ${first}${end}`)).toHaveLength(1);
    }),
    { numRuns: 150 },
  );
});

/** Any ordinary text, such as years, prices, times, short words and other invented names. */
const ordinary = fc.constantFrom(
  ...`we came to be there as if it has an end and I would not go in 2009 for £12.50 under
  section 20(1) at 10:30 on the 4th to mum’s house he’ll it’s can’t two-year-old one-to-one e.g.
  i.e. U.K. she/her A4 7F3K-Q2MX-9HTA-G k7m2qx https://example.org/a-b_c?d=e&f (see)`.split(/\s+/),
);

it('nothing is found in a text without such a name', () => {
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1 }),
      fc.array(ordinary),
      name,
      (names, words, other) => {
        const folded = names.map((each) => bare(each).toLowerCase());
        fc.pre(!folded.some((each) => bare(other).toLowerCase() === each));
        const text = [...words, other, `${other}s`, `x${names[0] ?? ''}`, ...words].join(' ');
        const isNear = folded.some((each) => `${bare(other).toLowerCase()}s` === each);
        fc.pre(!isNear && !folded.includes(`x${folded[0] ?? ''}`));
        expect(createTestGuard(names).find(text)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
