import { describe, expect, it } from 'vitest';
import { routeMatchesPerson } from '../../../../src/story/rules/route-matches-person.ts';
import type { Consent } from '../../../../src/story/schema/consent.ts';
import type { AgeBand, Route } from '../../../../src/story/vocabulary.ts';
import {
  brotherOf,
  readFindings,
  changeConsent,
  ruleFindings,
  storytellerOf,
  type Change,
} from './rule-findings.ts';

/** The further fields that each route requires. */
const extras = {
  own: {},
  'own-competent': { competence: { assessedBy: 'social worker', on: '2026-02-04' } },
  parental: { holder: 'parent', childsView: { on: '2026-02-19', view: 'agrees' } },
  'best-interests': {},
  staff: {},
} as const satisfies Record<Route, Partial<Consent>>;

const none = { competence: undefined, holder: undefined, childsView: undefined };
const by = (route: Route, ageBand: AgeBand): Change => {
  return (story) => {
    storytellerOf(story).ageBand = ageBand;
    changeConsent(storytellerOf(story), { route, ...none, ...extras[route] });
  };
};

it('accepts the valid story', () => expect(ruleFindings(routeMatchesPerson)).toEqual([]));

const nobody: Record<AgeBand, 'may' | 'may not'> = {
  ...{ 'under-10': 'may not', '10-12': 'may not', '13-15': 'may not' },
  ...{ '16-17': 'may not', adult: 'may not' },
};

describe('the age bands of a route', () => {
  it.each<[Route, Record<AgeBand, 'may' | 'may not'>]>([
    ['own', { ...nobody, '16-17': 'may', adult: 'may' }],
    ['own-competent', { ...nobody, '10-12': 'may', '13-15': 'may' }],
    ['parental', { ...nobody, 'under-10': 'may', '10-12': 'may', '13-15': 'may' }],
    ['best-interests', { ...nobody, '16-17': 'may', adult: 'may' }],
    ['staff', { ...nobody, adult: 'may' }],
  ])('%s', (route, ages) => {
    for (const [ageBand, verdict] of Object.entries(ages) as [AgeBand, string][]) {
      expect(ruleFindings(routeMatchesPerson, by(route, ageBand)), ageBand).toEqual(
        verdict === 'may' ? [] : ['route-age at people[0].consent.route'],
      );
    }
  });

  it('are named if a person may not use the route', () => {
    expect(
      [by('own', '13-15'), by('own-competent', '16-17'), by('parental', 'adult'), by('staff', '16-17')] // prettier-ignore
        .flatMap((change) => readFindings(routeMatchesPerson, change)),
    ).toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) has consent by route \`own\`, which is for people of 16 and over. Choose the route that fits their age, and take consent by it.",
        "Person 1 (storyteller) has consent by route \`own-competent\`, which is for children from 10 to 15. Choose the route that fits their age, and take consent by it.",
        "Person 1 (storyteller) has consent by route \`parental\`, which is for people under 16. Choose the route that fits their age, and take consent by it.",
        "Person 1 (storyteller) has consent by route \`staff\`, which is for adults telling of their own work. Choose the route that fits their age, and take consent by it.",
      ]
    `);
  });
});

describe('the route `staff`', () => {
  it('is for storytellers and not for people in the story', () => {
    const about: Change = (story) => {
      by('staff', 'adult')(story);
      storytellerOf(story).part = 'in-the-story';
    };
    expect(ruleFindings(routeMatchesPerson, about)).toEqual([
      'route-staff at people[0].consent.route',
    ]);
    expect(readFindings(routeMatchesPerson, about)).toMatchInlineSnapshot(`
      [
        "Person 1 (in the story) has consent by route \`staff\`, which is for professionals telling of their own work. Ask them for their own consent, by route \`own\`, \`own-competent\` or \`parental\`.",
      ]
    `);
  });
});

it('checks everyone', () => {
  const both = ruleFindings(routeMatchesPerson, (story) => {
    storytellerOf(story).ageBand = '13-15';
    brotherOf(story).ageBand = 'adult';
  });
  expect(both).toEqual([
    'route-age at people[0].consent.route',
    'route-age at people[1].consent.route',
  ]);
});
