import type { Finding } from '../../story/issue.ts';
import type { Traits } from './traits.ts';

/** A story among the others of its library. */
export interface StoryInCompany {
  traits: Traits;
  /** Whether it is in the library today: a story held back is no company to anyone. */
  isShown: boolean;
}

/** In a smaller library nearly every story is the only one of its kind, which says nothing about people. */
const fewestStories = 50;

/** With more others than these in the whole library, a detail is not rare: one in a hundred, and never more than two. */
function mostOthers(stories: number): number {
  return Math.min(2, Math.floor(stories / 100));
}

/**
 * What each story may want to blur: it names its place, and tells a detail that hardly any other in the
 * whole library tells, and none of the same place. One finding a story at most, in the order of the stories.
 */
export function jigsaw(stories: readonly StoryInCompany[]): Finding[][] {
  const shown = stories.filter(({ isShown }) => isShown);
  if (shown.length < fewestStories) return stories.map(() => []);
  const counts = countsOf(shown.map(({ traits }) => traits));
  return stories.map(({ traits, isShown }) => {
    const others: Others = (...facets) => (counts.get(keyOf(facets)) ?? 0) - (isShown ? 1 : 0);
    const corner = cornerOf(traits, others, mostOthers(shown.length));
    return corner ? [finding(corner, traits, others, shown.length)] : [];
  });
}

/** One thing that a story tells. */
interface Facet {
  is: 'place' | 'ages' | 'family' | 'theme' | 'year';
  told: string;
}

/** How many other stories tell all of these. */
type Others = (...facets: readonly Facet[]) => number;

function facetsOf({ place, ages, family, themes, years }: Traits): Facet[] {
  const facets = (is: Facet['is'], ...told: readonly (string | undefined)[]) =>
    told.flatMap((each) => (each === undefined ? [] : [{ is, told: each }]));
  return [
    ...facets('place', place),
    ...facets('ages', ages),
    ...facets('family', family),
    ...facets('theme', ...themes),
    ...facets('year', ...years),
  ];
}

/** What by itself may be rare: a family with the ages in it, a theme, a year. */
function detailsOf(facets: readonly Facet[]): Facet[][] {
  const single = facets.filter(({ is }) => is === 'theme' || is === 'year').map((each) => [each]);
  const who = facets.filter(({ is }) => is === 'ages' || is === 'family');
  return who.some(({ is }) => is === 'family') ? [who, ...single] : single;
}

/** The place and the detail by which a story can be told from all others; the rarest, where there are several. */
function cornerOf(traits: Traits, others: Others, most: number): Facet[] | undefined {
  const facets = facetsOf(traits);
  const place = facets.filter(({ is }) => is === 'place');
  if (place.length === 0) return undefined;
  const [rarest] = detailsOf(facets)
    .filter((detail) => others(...detail) <= most && others(...place, ...detail) === 0)
    .toSorted((a, b) => others(...a) - others(...b));
  return rarest && [...place, ...rarest];
}

/** How many stories tell each facet, and each of those put together that are asked about. */
function countsOf(stories: readonly Traits[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const traits of stories) {
    for (const key of new Set(togetherIn(facetsOf(traits)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function togetherIn(facets: readonly Facet[]): Facet[][] {
  const place = facets.filter(({ is }) => is === 'place');
  const details = [...facets.map((each) => [each]), ...detailsOf(facets)];
  return [...details, ...details.map((detail) => [...place, ...detail])];
}

function keyOf(facets: readonly Facet[]): string {
  return JSON.stringify(facets.map(({ is, told }) => [is, told]));
}

const blurs: Record<Facet['is'], string> = {
  place: 'Leave the place out, or name a wider one',
  ages: 'Say less of how old they are',
  family: 'Say less of who is in the family',
  theme: 'Choose a theme that more stories share',
  year: 'Leave the year out',
};

function finding(corner: readonly Facet[], traits: Traits, others: Others, all: number): Finding {
  const [place, ...detail] = corner;
  const what = detail.map(({ is }) => is).join(' and ');
  const saying = (many: number, verb: string) =>
    many === 0 ? `no other ${verb}s` : many === 1 ? `1 other ${verb}s` : `${many} others ${verb}`;
  const shared = facetsOf(traits).map((facet) => `${facet.is} ${others(facet)}`);
  return {
    rule: 'jigsaw',
    severity: 'warning',
    path: ['place'],
    message: `Of the ${all} stories shown, ${saying(place ? others(place) : 0, 'name')} its place and ${saying(others(...detail), 'tell')} its ${what}. None does both, and whoever knows that much may know who it is. How many others share each thing it tells: ${shared.join(', ')}.`,
    hint: blurring(corner, others),
  };
}

/** The one thing that, told less exactly, brings a story most company. */
function blurring(corner: readonly Facet[], others: Others): string {
  const [best] = corner
    .map((facet) => ({ facet, company: others(...corner.filter((each) => each !== facet)) }))
    .toSorted((a, b) => b.company - a.company);
  if (!best || best.company < 1)
    return 'No one thing is enough here: leave the place out, and say something else less exactly as well.';
  const company = best.company === 1 ? '1 other is' : `${best.company} others are`;
  return `${blurs[best.facet.is]}: then ${company} like it. If the details were changed already, nothing needs doing.`;
}
