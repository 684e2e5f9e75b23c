import { describe, expect, it } from 'vitest';
import { storytellerMatchesKind } from '../../../../src/story/rules/storyteller-matches-kind.ts';
import { kinds } from '../../../../src/story/vocabulary.ts';
import {
  readFindings,
  changeConsent,
  ruleFindings,
  storytellerOf,
  type Change,
} from './rule-findings.ts';

const byStaff: Change = (story) => changeConsent(storytellerOf(story), { route: 'staff' });
const byStaffAndAnother: Change = (story) => {
  story.people.push(structuredClone(storytellerOf(story)));
  byStaff(story);
};

describe('a story told only by staff', () => {
  it.each([
    ['family', 1],
    ['young-person', 1],
    ['professional', 0],
  ] as const)('of kind %s is refused %i times', (kind, times) => {
    expect(ruleFindings(storytellerMatchesKind, byStaff, kind)).toHaveLength(times);
  });

  it('has a hint with the folder to which it belongs', () => {
    expect(readFindings(storytellerMatchesKind, byStaff, 'family')).toMatchInlineSnapshot(`
      [
        "This story is told only by staff, but its folder is for the stories of families or young people. Move the folder to \`professional\`, or add the person whose story it is as a storyteller.",
      ]
    `);
  });

  it('is refused even if the family is in the story', () => {
    expect(ruleFindings(storytellerMatchesKind, byStaff, 'family')).toEqual([
      'told-by-staff-alone at people',
    ]);
  });
});

describe.each(kinds)('among those of kind %s', (kind) => {
  it('a story told by the person it is about is accepted', () => {
    expect(ruleFindings(storytellerMatchesKind, undefined, kind)).toEqual([]);
  });

  it('a story told by staff and others is accepted', () => {
    expect(ruleFindings(storytellerMatchesKind, byStaffAndAnother, kind)).toEqual([]);
  });
});

it('leaves a story without a storyteller to another rule', () => {
  expect(ruleFindings(storytellerMatchesKind, (story) => story.people.splice(0, 2))).toEqual([]);
});
