import { describe, expect, it } from 'vitest';
import { createTestGuard } from '../../../support/test-guard.ts';

const guard = createTestGuard(
  [
    'Robert',
    'Siân',
    'Robert Jones',
    'O’Brien',
    'Anne-Marie',
    'Łukasz',
    'Ian',
    'Вова',
    'Hasan',
  ].concat([
    'Tobe',
    'Asif',
    'Quayside Lane',
    'Flat 12B, Acacia House',
    'Bo',
    'Annabel',
    'Al',
    'Dave',
    'Beth',
  ]),
  ['Will', 'Rose', 'May'],
);
const found = (text: string) => guard.find(text).length;

describe('a name is found', () => {
  it.each([
    ['as it was given', 'Robert'],
    ['in small letters', 'robert'],
    ['in capitals', 'ROBERT'],
    ['in the middle of a sentence', 'Then Robert came.'],
    ['with an apostrophe and s', 'Robert’s bag'],
    ['with a straight apostrophe', "Robert's bag"],
    ['with the apostrophe after the s', 'the Roberts’ bag'],
    ['with an apostrophe that is a letter', 'Robertʼs bag'],
    ['with another ending after the apostrophe', 'Robert’ll come'],
    ['without its accent', 'Sian'],
    ['with its accent as a sign of its own', 'Sia\u0302n'],
    ['in capitals with an accent', 'SIÂN'],
    ['with accents it does not have', 'Ŕōḅéṙṭ'],
    ['with a stroke through a letter left out', 'Lukasz'],
    ['with Cyrillic letters among ours', 'Rоbеrt'],
    ['with a Cyrillic capital that looks like an I', 'Іan'],
    ['with a Greek capital', 'Ηasan'],
    ['in another alphabet', 'вова'],
    ['in capitals of another alphabet', 'ВОВА'],
    ['with a sign inside that shows nothing', 'Rob\u200Bert'],
    ['with a soft hyphen inside', 'Rob\u00ADert'],
    ['beside a byte order mark', '\uFEFFRobert'],
    ['in wide letters', 'Ｒｏｂｅｒｔ'],
    ['in letters of mathematics', '𝓡𝓸𝓫𝓮𝓻𝓽'],
    ['in letters in rings', 'Ⓡⓞⓑⓔⓡⓣ'],
    ['with a hyphen inside', 'Ro-bert'],
    ['with marks of emphasis inside', 'Ro**bert**'],
    ['spelt out with spaces', 'R o b e r t'],
    ['spelt out with full stops', 'R.O.B.E.R.T.'],
    ['spelt out after a letter that is a word', 'And I R o b e r t'],
    ['with digits after it', 'robert2009'],
    ['with digits before it', '09robert'],
    ['with digits for letters', 'r0b3rt'],
    ['as a part of an address', 'robert.smith@example.org'],
  ])('%s', (_, text) => expect(found(text)).toBe(1));
});

describe('a name of several words is found', () => {
  it.each([
    ['with a line break between', 'Robert\nJones'],
    ['with several spaces between', 'Robert \u00A0 Jones'],
    ['with the last word first', 'Jones, Robert'],
    ['with an apostrophe and s', 'Robert Jones’s bag'],
    ['with a hyphen', 'robert-jones'],
    ['with an underscore', 'robert_jones'],
    ['written as one word', 'robertjones'],
    ['written as one word with a year', 'RobertJones2009'],
    ['with emphasis on a part', 'Robert **Jones**'],
    ['without its apostrophe', 'OBrien'],
    ['with a space for its apostrophe', 'O Brien'],
    ['with an apostrophe inside and another before the s', 'O’Brien’s'],
    ['without its hyphen', 'Anne Marie'],
    ['as one word without its hyphen', 'Annemarie'],
    ['as a place with a number', 'flat 12b acacia house'],
    ['as a place, with an additional hyphen', 'quay-side lane'],
  ])('%s', (_, text) => expect(found(text)).toBe(1));

  it('once, without each of its words as well', () => {
    expect(guard.find('So Robert Jones came.')).toMatchObject([{ start: 3, end: 15 }]);
  });
});

it('a name of one word is found if it is written as two capitalised words', () => {
  expect(found('Anna Bel came')).toBe(1);
});

describe('nothing is found', () => {
  it.each([
    ['in a longer name', 'Roberta, Robertson and Robertine'],
    ['in a word that holds it', 'bobble, Alan, Bonnie, Ianthe'],
    ['in words that together make its letters', 'He has an idea, as if I had to be there.'],
    ['in what an apostrophe makes of two words', 'We’ll see; he’d go; I’m well.'],
    ['of a name of several words, in one of them', 'Mr Jones lived in Acacia Avenue.'],
    ['in its words far apart', 'Robina Jones, and the house in Acacia Road'],
    ['in years, prices and sections', 'In 2009 it cost £12.50 under section 20(1).'],
    ['in a word that looks like it without its accents', 'the sign, the lan, the sin'],
    ['in a story’s id', 'id: bo42al and ian8k2, al7bo2'],
    ['in a fingerprint', 'fingerprint: DAVE-R0BE-BETH-N'],
    ['in an everyday word that counts only with a capital', 'They will all rose in may, willing.'],
    ['in nothing', ''],
  ])('%s', (_, text) => expect(found(text)).toBe(0));
});

it('an everyday word counts only with a capital if the name was added that way', () => {
  expect(found('And Will came, and ROSE.')).toBe(2);
});

it('a hit gives the place of a name after any characters', () => {
  expect(guard.find('👩‍👧 é Siân')).toMatchObject([{ start: 8, end: 12 }]);
});
