import { describe, expect, it } from 'vitest';
import { routeFieldsComplete } from '../../../../src/story/rules/route-fields-complete.ts';
import type { Consent } from '../../../../src/story/schema/consent.ts';
import type { AgeBand, Route } from '../../../../src/story/vocabulary.ts';
import {
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
  'best-interests': {
    capacity: { assessedBy: 'social worker', on: '2026-02-04' },
    bestInterests: {
      ...{ decidedBy: 'team manager', on: '2026-02-05', consulted: ['key worker'] },
      ...{ advocate: 'advocate', personsView: 'agrees' },
    },
  },
  staff: {},
} as const satisfies Record<Route, Partial<Consent>>;

const none = {
  ...{ competence: undefined, holder: undefined, childsView: undefined },
  ...{ capacity: undefined, bestInterests: undefined },
};
const by = (route: Route, ageBand: AgeBand): Change => {
  return (story) => {
    storytellerOf(story).ageBand = ageBand;
    changeConsent(storytellerOf(story), { route, ...none, ...extras[route] });
  };
};

it('accepts the valid story', () => expect(ruleFindings(routeFieldsComplete)).toEqual([]));

describe('the fields of a route', () => {
  it.each([
    ['own-competent', 'competence'],
    ['parental', 'holder'],
    ['parental', 'childsView'],
    ['best-interests', 'capacity'],
    ['best-interests', 'bestInterests'],
  ] as const)('%s without %s is refused', (route, field) => {
    const incomplete: Change = (story) => {
      by(route, '13-15')(story);
      changeConsent(storytellerOf(story), { [field]: undefined });
    };
    expect(ruleFindings(routeFieldsComplete, incomplete)).toEqual([
      `route-incomplete at people[0].consent.${field}`,
    ]);
  });

  it('are named in the findings', () => {
    const bare = (route: Route): Change => {
      return (story) => {
        by(route, '13-15')(story);
        changeConsent(storytellerOf(story), none);
      };
    };
    expect(
      [bare('own-competent'), bare('parental'), bare('best-interests')].flatMap((change) =>
        readFindings(routeFieldsComplete, change),
      ),
    ).toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) has consent by route \`own-competent\` without \`competence\`. Write down who assessed that they understand, and when.",
        "Person 1 (storyteller) has consent by route \`parental\` without \`holder\`. Write down who holds parental responsibility.",
        "Person 1 (storyteller) has consent by route \`parental\` without \`childsView\`. Write down what the child thinks of it, and when they were asked.",
        "Person 1 (storyteller) has consent by route \`best-interests\` without \`capacity\`. Write down who assessed that they cannot make this decision, and when.",
        "Person 1 (storyteller) has consent by route \`best-interests\` without \`bestInterests\`. Write down who decided, who was consulted, who spoke for the person, and what they think.",
      ]
    `);
  });

  it.each<[Route, AgeBand, (keyof typeof none)[]]>([
    ['own', 'adult', ['competence', 'holder', 'childsView', 'bestInterests']],
    ['own-competent', '13-15', ['holder', 'childsView', 'capacity', 'bestInterests']],
    ['own-competent', '10-12', ['childsView', 'capacity', 'bestInterests']],
    ['parental', '13-15', ['competence', 'capacity', 'bestInterests']],
    ['best-interests', 'adult', ['competence', 'holder', 'childsView']],
    ['staff', 'adult', ['competence', 'holder', 'childsView', 'capacity', 'bestInterests']],
  ])('%s cannot have what another route needs', (route, ageBand, fields) => {
    const all = {
      ...{ ...extras['own-competent'], ...extras.parental },
      ...extras['best-interests'],
    };
    const both: Change = (story) => {
      by(route, ageBand)(story);
      changeConsent(storytellerOf(story), all);
    };
    expect(ruleFindings(routeFieldsComplete, both)).toEqual(
      fields.map((field) => `route-extra at people[0].consent.${field}`),
    );
  });

  it('are reported with the route that they belong to', () => {
    const own: Change = (story) => changeConsent(storytellerOf(story), { holder: 'parent' });
    expect(readFindings(routeFieldsComplete, own)).toMatchInlineSnapshot(`
      [
        "Person 1 (storyteller) has \`holder\`, which belongs to route \`parental\` alone. Remove it, or choose route \`parental\`.",
      ]
    `);
  });
});
