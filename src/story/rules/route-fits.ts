import { deciders, spokenOf, type PlacedDecider } from '../schema/person.ts';
import type { Finding } from '../issue.ts';
import type { AgeBand, Route } from '../vocabulary.ts';
import { wrong, type StoryRule } from './rule.ts';

/** Who may use which route. Sources: Gillick (1985); Children Act 1989, section 3; Family Law Reform Act 1969, section 8. */
export const agesOf: Record<Route, readonly AgeBand[]> = {
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

/** What a route needs written down, and no other route may have. */
export const neededByRoute = [
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

/** Each consent is given by someone who may give it, with what that route needs. */
export const routeFits: StoryRule = ({ people }) =>
  deciders(people).flatMap((placed) => [...whoMay(placed), ...whatItNeeds(placed)]);

function whoMay(placed: PlacedDecider): Finding[] {
  const { person, index } = placed;
  const { route } = person.consent;
  const path = ['people', index, 'consent', 'route'];
  if (!agesOf[route].includes(person.ageBand)) {
    return [
      wrong(
        'route-age',
        path,
        `${spokenOf(placed)} has consent by route \`${route}\`, which is for ${ageWords[route]}.`,
        'Choose the route that fits their age, and take consent by it.',
      ),
    ];
  }
  return route === 'staff' && person.part !== 'storyteller'
    ? [
        wrong(
          'route-staff',
          path,
          `${spokenOf(placed)} has consent by route \`staff\`, which is for professionals telling of their own work.`,
          'Ask them for their own consent, by route `own`, `own-competent` or `parental`.',
        ),
      ]
    : [];
}

function whatItNeeds(placed: PlacedDecider): Finding[] {
  const { consent } = placed.person;
  return neededByRoute.flatMap(({ route, field, ask }) => {
    const path = ['people', placed.index, 'consent', field];
    const given = consent[field] !== undefined;
    if (given === (consent.route === route)) return [];
    return given
      ? wrong(
          'route-extra',
          path,
          `${spokenOf(placed)} has \`${field}\`, which belongs to route \`${route}\` alone.`,
          `Remove it, or choose route \`${route}\`.`,
        )
      : wrong(
          'route-incomplete',
          path,
          `${spokenOf(placed)} has consent by route \`${route}\` without \`${field}\`.`,
          `Write down ${ask}.`,
        );
  });
}
