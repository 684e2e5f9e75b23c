import { describe, expect, it } from 'vitest';
import { normaliseIdentifiers } from '../../../../src/checks/identifiers/normalise-identifiers.ts';

const number = '07700900123';

describe('a number is normalised to the digits that people would dial', () => {
  it.each([
    'oh seven seven double oh nine double oh one two three',
    'Zero, seven, seven, zero, zero, nine, zero, zero, one, two, three',
    'nought-seven-seven-nought-nought-nine-nought-nought-one-two-three',
    'O77OO9OOI23',
    '٠٧٧٠٠٩٠٠١٢٣',
    '०७७००९००१२३',
    '𝟎𝟕𝟕𝟎𝟎𝟗𝟎𝟎𝟏𝟐𝟑',
    '0770\u034F09\uFE0F0\u2062012\u180E3',
  ])('%j', (written) => {
    expect(normaliseIdentifiers(`on ${written}, ask`)).toBe(`on ${number}, ask`);
  });
});

describe('letters that look like Latin ones become Latin ones', () => {
  it.each([
    ['ЅW1A 1АА', 'SW1A 1AA'],
    ['ΑΒ123456C', 'AB123456C'],
  ])('%j', (written, read) => {
    expect(normaliseIdentifiers(written)).toBe(read);
  });
});

describe('ordinary words are not changed', () => {
  it.each([
    'one two three',
    'I counted one, two, three, four, five, six',
    'Oh, seven of us',
    'BS1 0LO',
    'Ill, all in all, at 10',
    'Il y a 100 ans',
  ])('%j', (text) => {
    expect(normaliseIdentifiers(text)).toBe(text);
  });
});
