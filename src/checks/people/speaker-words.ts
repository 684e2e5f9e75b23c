import { headWord } from '../../story/description/head-word.ts';
import { mayBeSameKin, readPersonNoun } from '../../story/description/person-nouns.ts';
import { normaliseCharacters } from '../normalise-characters.ts';

/** Words that say nothing about who somebody is, and numbers. */
const smallWords = new Set(
  `a an the of and or to in at with from who her his him she he they them their me i my us we our you
  your it its one two three four five six seven eight nine ten eleven twelve some another other`.split(
    /\s+/,
  ),
);

/** Words for things that are read out, such as notes. They do not name a person. */
const things = new Set(
  'note letter card text message email report file poem song sign book diary leaflet poster'.split(
    ' ',
  ),
);

/** Whether the words about a quotation and a description are about the same person. */
export function isSamePerson(by: string, description: string): boolean {
  const [words, others] = [toWords(by), toWords(description)];
  if (words.length === 0 || others.length === 0) return false;
  return (
    words.every((word) => others.includes(word)) || others.every((word) => words.includes(word))
  );
}

/** Whether both texts may mean the same relative, as `the boy’s mother` and `his mum` do. */
export function isSameRelative(by: string, description: string): boolean {
  return mayBeSameKin(headWord(by) ?? '', headWord(description) ?? '');
}

/** Whether the words about a quotation name no person, as `her, in May` and `the notes`. */
export function namesNobody(by: string): boolean {
  const [first = ''] = by.split(',');
  const words = toWords(first);
  return words.length === 0 || things.has(words.at(-1) ?? '');
}

function toWords(text: string): string[] {
  return normaliseCharacters(text)
    .toLowerCase()
    .replaceAll(/['’]s\b/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !smallWords.has(word))
    .map((word) => readPersonNoun(word)?.kin ?? singular(word));
}

function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
