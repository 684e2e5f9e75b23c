import { findDeciders, personLabel, type PlacedDecider } from '../schema/person.ts';
import { errorFinding, type Finding } from '../issue.ts';
import type { AgeBand, Route } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * The age bands that may use each route. Sources: Gillick (1985); Children Act 1989, section 3;
 * Family Law Reform Act 1969, section 8; Mental Capacity Act 2005, section 2(5).
 */
export const ageBandsByRoute: Record<Route, readonly AgeBand[]> = {
  own: ['16-17', 'adult'],
  'own-competent': ['10-12', '13-15'],
  parental: ['under-10', '10-12', '13-15'],
  'best-interests': ['16-17', 'adult'],
  staff: ['adult'],
};

const ageWords: Record<Route, string> = {
  own: 'people of 16 and over',
  'own-competent': 'children from 10 to 15',
  parental: 'people under 16',
  'best-interests': 'people of 16 and over who cannot make this decision',
  staff: 'adults telling of their own work',
};

/** Each consent is given by a route that fits the person. */
export const routeMatchesPerson: StoryRule = ({ people }) =>
  findDeciders(people).flatMap(checkRoute);

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
