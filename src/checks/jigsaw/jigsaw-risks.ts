import type { Finding } from '../../story/issue.ts';
import type { StoryTraits } from './story-traits.ts';

/** The data of a story that is compared with the other stories of its library. */
export interface ComparableStory {
  traits: StoryTraits;
  /** Whether the story is in the library today. A held-back story does not make a detail common. */
  isShown: boolean;
}

/** The minimum number of stories to compare. In a smaller library, nearly every detail is rare. */
const minimumStories = 50;

/**
 * The maximum number of other stories with the same rare detail: one in a hundred stories, and
 * never more than two.
 */
function maximumOthers(storyCount: number): number {
  return Math.min(2, Math.floor(storyCount / 100));
}

/**
 * Finds stories in which a place and a rare detail together may identify someone. Hardly any other
 * story shares the detail, and no other story has both the place and the detail.
 *
 * @returns for each story, in the given order, a list with its finding or without any
 */
export function findJigsawRisks(stories: readonly ComparableStory[]): Finding[][] {
  const shown = stories.filter(({ isShown }) => isShown);
  if (shown.length < minimumStories) return stories.map(() => []);
  const counts = countFacets(shown.map(({ traits }) => traits));
  return stories.map(({ traits, isShown }) => {
    const countOthers: CountOthers = (...facets) =>
      (counts.get(facetKey(facets)) ?? 0) - (isShown ? 1 : 0);
    const risk = findIdentifyingFacets(traits, countOthers, maximumOthers(shown.length));
    return risk ? [toFinding(risk, traits, countOthers, shown.length)] : [];
  });
}

/** One trait of a story with one value. */
interface Facet {
  kind: 'place' | 'ages' | 'family' | 'theme' | 'year';
  value: string;
}

/** Counts the other stories that have all of these facets. */
type CountOthers = (...facets: readonly Facet[]) => number;

function toFacets({ place, ages, family, themes, years }: StoryTraits): Facet[] {
  const facets = (kind: Facet['kind'], ...values: readonly (string | undefined)[]) =>
    values.flatMap((value) => (value === undefined ? [] : [{ kind, value }]));
  return [
    ...facets('place', place),
    ...facets('ages', ages),
    ...facets('family', family),
    ...facets('theme', ...themes),
    ...facets('year', ...years),
  ];
}

/** Groups facets into details that may be rare: a family with its ages, a theme, a year. */
function toDetails(facets: readonly Facet[]): Facet[][] {
  const single = facets
    .filter(({ kind }) => kind === 'theme' || kind === 'year')
    .map((facet) => [facet]);
  const household = facets.filter(({ kind }) => kind === 'ages' || kind === 'family');
  return household.some(({ kind }) => kind === 'family') ? [household, ...single] : single;
}

/** Finds the place and the rarest detail that together identify a story, if there are any. */
function findIdentifyingFacets(
  traits: StoryTraits,
  countOthers: CountOthers,
  maximum: number,
): Facet[] | undefined {
  const facets = toFacets(traits);
  const place = facets.filter(({ kind }) => kind === 'place');
  if (place.length === 0) return undefined;
  const [rarest] = toDetails(facets)
    .filter((detail) => countOthers(...detail) <= maximum && countOthers(...place, ...detail) === 0)
    .toSorted((a, b) => countOthers(...a) - countOthers(...b));
  return rarest && [...place, ...rarest];
}

/** Counts the stories that have each facet, and each combination of facets that is looked up. */
function countFacets(stories: readonly StoryTraits[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const traits of stories) {
    for (const key of new Set(combineFacets(toFacets(traits)).map(facetKey)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function combineFacets(facets: readonly Facet[]): Facet[][] {
  const place = facets.filter(({ kind }) => kind === 'place');
  const details = [...facets.map((facet) => [facet]), ...toDetails(facets)];
  return [...details, ...details.map((detail) => [...place, ...detail])];
}

function facetKey(facets: readonly Facet[]): string {
  return JSON.stringify(facets.map(({ kind, value }) => [kind, value]));
}

const blurringAdvice: Record<Facet['kind'], string> = {
  place: 'Leave the place out, or name a wider one',
  ages: 'Say less of how old they are',
  family: 'Say less of who is in the family',
  theme: 'Choose a theme that more stories share',
  year: 'Leave the year out',
};

function toFinding(
  risk: readonly Facet[],
  traits: StoryTraits,
  countOthers: CountOthers,
  storyCount: number,
): Finding {
  const [place, ...detail] = risk;
  const detailName = detail.map(({ kind }) => kind).join(' and ');
  const countPhrase = (count: number, verb: string) =>
    count === 0
      ? `no other ${verb}s`
      : count === 1
        ? `1 other ${verb}s`
        : `${count} others ${verb}`;
  const shared = toFacets(traits).map((facet) => `${facet.kind} ${countOthers(facet)}`);
  return {
    rule: 'jigsaw',
    severity: 'warning',
    path: ['place'],
    message: `Of the ${storyCount} stories shown, ${countPhrase(place ? countOthers(place) : 0, 'name')} its place and ${countPhrase(countOthers(...detail), 'tell')} its ${detailName}. No other story does both, so a person who knows these details may know who it is. How many others share each detail: ${shared.join(', ')}.`,
    hint: adviseBlurring(risk, countOthers),
  };
}

/** Recommends one facet to blur. Without this facet, the largest number of other stories match. */
function adviseBlurring(risk: readonly Facet[], countOthers: CountOthers): string {
  const [best] = risk
    .map((facet) => ({ facet, others: countOthers(...risk.filter((other) => other !== facet)) }))
    .toSorted((a, b) => b.others - a.others);
  if (!best || best.others < 1)
    return 'Changing one detail is not enough here: leave the place out, and say something else less exactly as well.';
  const others = best.others === 1 ? '1 other is' : `${best.others} others are`;
  return `${blurringAdvice[best.facet.kind]}: then ${others} like it. If the details were changed already, nothing needs doing.`;
}
