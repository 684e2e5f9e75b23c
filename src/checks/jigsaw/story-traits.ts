import type { FrontMatter } from '../../story/schema/front-matter.ts';
import { normaliseApostrophes } from '../normalise-characters.ts';
import { collectTexts, type StoryTexts } from '../texts/story-texts.ts';
import { isEvidenceText } from '../texts/checked-text.ts';

/**
 * Details of a story that could help readers to recognise people. Traits are only compared with the
 * traits of other stories, and no message repeats them.
 */
export interface StoryTraits {
  /** The place; undefined if the story names none. */
  place?: string | undefined;
  /** The age bands of the people under 18; undefined if there are none. */
  ages?: string | undefined;
  /** The shape of the family; undefined if the descriptions of people do not show it. */
  family?: string | undefined;
  /** The ids of its themes. */
  themes: readonly string[];
  /** The years that the story names. */
  years: readonly string[];
}

/** Collects the traits of a story. */
export function toTraits(front: FrontMatter, texts: StoryTexts): StoryTraits {
  return {
    place:
      front.place === undefined
        ? undefined
        : normaliseApostrophes(front.place).trim().toLowerCase(),
    ages: toAgeBands(front.people),
    family: familyShape(front.people.map(({ description }) => description)),
    themes: [...new Set(front.themes)],
    years: findYears(texts),
  };
}

function toAgeBands(people: FrontMatter['people']): string | undefined {
  const bands = people.flatMap((person) =>
    person.part === 'mentioned' || person.ageBand === 'adult' ? [] : [person.ageBand],
  );
  return bands.length === 0 ? undefined : [...new Set(bands)].toSorted().join(' ');
}

/**
 * Words in the descriptions of people, with the shape of family that they show. The first match
 * counts.
 */
const familyWords: readonly (readonly [family: string, words: RegExp])[] = [
  ['twins', /\b(?:twins?|triplets?)\b/],
  ['adopted', /\badopt/],
  [
    'relatives',
    /\b(?:grand(?:ad|dad|father|mother|ma|mum|pa|parents?|son|daughter|child|children)|nan|nana|nanny|gran|granny|aunt|aunts|auntie|uncles?|niece|nephew|cousins?|kinship|godmother|godfather)\b/,
  ],
  ['foster', /\bfoster/],
];
const mother = /\b(?:mum|mums|mam|mother|mummy|mom|stepmum|stepmother)\b/;
const father = /\b(?:dad|dads|father|daddy|stepdad|stepfather)\b/;
const parents = /\bparents\b/;

/**
 * Finds the shape of a family in the descriptions of a story's people. There are only few shapes,
 * because with many shapes every family would be unique.
 *
 * @returns the shape, or undefined if the descriptions show none
 */
export function familyShape(descriptions: readonly string[]): string | undefined {
  const text = descriptions.join(', ').toLowerCase();
  const special = familyWords.find(([, words]) => words.test(text));
  if (special) return special[0];
  if (parents.test(text) || (mother.test(text) && father.test(text))) return 'both parents';
  if (mother.test(text)) return 'mother';
  return father.test(text) ? 'father' : undefined;
}

/** Matches years of people's lives, but not the year of an Act of Parliament. */
const year = /(?<![\d.,£/-]|\bAct )(?:19[4-9]|20[0-4])\d(?![\d/]|[.,]\d)/g;

/** Fields that record how the story was handled, not what happened in it. */
const recordFields = new Set(['care', 'consent', 'safeguarding', 'principles', 'wording', 'names']);

function findYears(texts: StoryTexts): string[] {
  const narrative = collectTexts(texts).filter(
    (text) =>
      text.form === 'words' &&
      !isEvidenceText(text) &&
      !text.path.some((key) => recordFields.has(String(key))),
  );
  return [...new Set(narrative.flatMap(({ text }) => text.match(year) ?? []))].toSorted();
}
