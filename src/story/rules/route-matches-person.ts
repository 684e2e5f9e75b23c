import { findDeciders, personLabel, type PlacedDecider } from '../schema/person.ts';
import { errorFinding, type Finding } from '../issue.ts';
import type { AgeBand, Route } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * The age bands that may use each route. Sources: Gillick (1985); Children Act 1989, section 3;
 * Family Law Reform Act 1969, section 8.
 */
export const ageBandsByRoute: Record<Route, readonly AgeBand[]> = {
  own: ['16-17', 'adult'],
  'own-competent': ['under-13', '13-15'],
  parental: ['under-13', '13-15'],
  staff: ['adult'],
};

const ageWords: Record<Route, string> = {
  own: 'people of 16 and over',
  'own-competent': 'people under 16',
  parental: 'people under 16',
  staff: 'adults telling of their own work',
};

/** The fields that a route requires, and that no other route may have. */
export const fieldsByRoute = [
  {
    route: 'own-competent',
    field: 'competence',
    ask: 'who assessed that they understand, and when',
  },
  { route: 'parental', field: 'holder', ask: 'who holds parental responsibility' },
  {
    route: 'parental',
    field: 'childsView',
    ask: 'what the child thinks of it, and when they were asked',
  },
] as const;

/**
 * Each consent is given by a route that fits the person, with the fields that the route requires.
 */
export const routeMatchesPerson: StoryRule = ({ people }) =>
  findDeciders(people).flatMap((placed) => [...checkRoute(placed), ...checkRouteFields(placed)]);

function checkRoute(placed: PlacedDecider): Finding[] {
  const { person, index } = placed;
  const { route } = person.consent;
  const path = ['people', index, 'consent', 'route'];
  if (!ageBandsByRoute[route].includes(person.ageBand)) {
    return [
      errorFinding(
        'route-age',
        path,
        `${personLabel(placed)} has consent by route \`${route}\`, which is for ${ageWords[route]}.`,
        'Choose the route that fits their age, and take consent by it.',
      ),
    ];
  }
  return route === 'staff' && person.part !== 'storyteller'
    ? [
        errorFinding(
          'route-staff',
          path,
          `${personLabel(placed)} has consent by route \`staff\`, which is for professionals telling of their own work.`,
          'Ask them for their own consent, by route `own`, `own-competent` or `parental`.',
        ),
      ]
    : [];
}

function checkRouteFields(placed: PlacedDecider): Finding[] {
  const { consent } = placed.person;
  return fieldsByRoute.flatMap(({ route, field, ask }) => {
    const path = ['people', placed.index, 'consent', field];
    const isGiven = consent[field] !== undefined;
    if (isGiven === (consent.route === route)) return [];
    return isGiven
      ? errorFinding(
          'route-extra',
          path,
          `${personLabel(placed)} has \`${field}\`, which belongs to route \`${route}\` alone.`,
          `Remove it, or choose route \`${route}\`.`,
        )
      : errorFinding(
          'route-incomplete',
          path,
          `${personLabel(placed)} has consent by route \`${route}\` without \`${field}\`.`,
          `Write down ${ask}.`,
        );
  });
}
