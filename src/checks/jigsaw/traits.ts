import type { FrontMatter } from '../../story/schema/story.ts';
import { straight } from '../plain.ts';
import { textsOf, type StoryTexts } from '../texts.ts';
import { isEvidence } from '../identifiers/identifier.ts';
import { familyOf } from './family.ts';

/**
 * What a story tells by which people could be recognised, piece by piece. Only whether two stories tell
 * the same counts: the words go into no message.
 */
export interface Traits {
  /** Where it is; undefined where it does not say. */
  place?: string | undefined;
  /** The age bands of those under 18; undefined where there are none. */
  ages?: string | undefined;
  /** Who brings the children up, as far as it is told; undefined where it is not. */
  family?: string | undefined;
  /** Its themes. */
  themes: readonly string[];
  /** Years it names. */
  years: readonly string[];
}

/** What a story tells of people. */
export function traitsOf(front: FrontMatter, texts: StoryTexts): Traits {
  return {
    place: front.place === undefined ? undefined : straight(front.place).trim().toLowerCase(),
    ages: agesOf(front.people),
    family: familyOf(front.people.map(({ description }) => description)),
    themes: [...new Set(front.themes)],
    years: yearsIn(texts),
  };
}

function agesOf(people: FrontMatter['people']): string | undefined {
  const bands = people.flatMap((person) =>
    person.part === 'mentioned' || person.ageBand === 'adult' ? [] : [person.ageBand],
  );
  return bands.length === 0 ? undefined : [...new Set(bands)].toSorted().join(' ');
}

/** Years that people lived through; not those of a law. */
const year = /(?<![\d.,£/-]|\bAct )(?:19[4-9]|20[0-4])\d(?![\d/]|[.,]\d)/g;

/** Fields that say how the story was looked after, and not what happened. */
const keptApart = new Set(['care', 'consent', 'safeguarding', 'principles', 'language', 'names']);

function yearsIn(texts: StoryTexts): string[] {
  const told = textsOf(texts).filter(
    (piece) =>
      piece.form === 'words' &&
      !isEvidence(piece) &&
      !piece.path.some((key) => keptApart.has(String(key))),
  );
  return [...new Set(told.flatMap(({ text }) => text.match(year) ?? []))].toSorted();
}
