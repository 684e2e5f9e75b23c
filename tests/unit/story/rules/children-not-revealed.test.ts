import { expect, it } from 'vitest';
import { childrenNotRevealed } from '../../../../src/story/rules/children-not-revealed.ts';
import {
  readFindings,
  ruleFindings,
  storytellerOf,
  brotherOf,
  type Change,
} from './rule-findings.ts';

type Protection = 'looked-after' | 'fostered' | 'proceedings' | 'no' | undefined;
/** A named adult beside the brother, who is 11. */
const beside = (
  { route }: { route: 'own' | 'staff' },
  protection: Protection,
  isAgreed: boolean,
): Change => {
  return (story) => {
    Object.assign(storytellerOf(story), {
      ...{ naming: 'own-name', ageBand: 'adult', description: 'social worker' },
    });
    storytellerOf(story).consent.route = route;
    const brother = Object.assign(brotherOf(story), {
      protected: protection,
      description: 'a boy',
    });
    if (isAgreed) brother.consent.release.recognisableBy = ['name-of-teller'];
  };
};
const refused = ['own-name-reveals-child at people[0].naming'];

it('accepts the valid story', () => expect(ruleFindings(childrenNotRevealed)).toEqual([]));

it('accepts a relative’s own name with the child’s own release, if the child is not protected', () => {
  const own = { route: 'own' } as const;
  expect(ruleFindings(childrenNotRevealed, beside(own, 'no', true))).toEqual([]);
  expect(ruleFindings(childrenNotRevealed, beside(own, 'no', false))).toEqual(refused);
  for (const protection of ['looked-after', 'fostered', 'proceedings', undefined] as const) {
    const change = beside(own, protection, true);
    expect(ruleFindings(childrenNotRevealed, change), protection).toEqual(refused);
  }
});

it('accepts a practitioner’s own name with the child’s own release', () => {
  const staff = { route: 'staff' } as const;
  expect(ruleFindings(childrenNotRevealed, beside(staff, 'looked-after', true))).toEqual([]);
  expect(ruleFindings(childrenNotRevealed, beside(staff, 'looked-after', false))).toEqual(refused);
});

it('judges a relative or carer as a relative or carer, even with the route `staff`', () => {
  for (const description of ['foster carer', 'parent advocate, and a mum']) {
    const relative: Change = (story) => {
      beside({ route: 'staff' }, 'fostered', true)(story);
      storytellerOf(story).description = description;
    };
    expect(ruleFindings(childrenNotRevealed, relative), description).toEqual(refused);
  }
  const ownChild: Change = (story) => {
    beside({ route: 'staff' }, 'looked-after', true)(story);
    brotherOf(story).description = 'her own son';
  };
  expect(ruleFindings(childrenNotRevealed, ownChild)).toEqual(refused);
});

it('refuses a person’s own name beside a child who has died', () => {
  const died: Change = (story) => {
    beside({ route: 'own' }, 'no', false)(story);
    brotherOf(story).diedOn = '2026-05-01';
  };
  expect(ruleFindings(childrenNotRevealed, died)).toEqual(refused);
});

it('accepts a person’s own name beside adults, and a pseudonym beside a child', () => {
  const adults: Change = (story) => {
    beside({ route: 'own' }, 'no', false)(story);
    brotherOf(story).ageBand = 'adult';
  };
  expect(ruleFindings(childrenNotRevealed, adults)).toEqual([]);
  const hidden: Change = (story) => {
    beside({ route: 'own' }, 'no', false)(story);
    storytellerOf(story).naming = 'pseudonym';
  };
  expect(ruleFindings(childrenNotRevealed, hidden)).toEqual([]);
});

it('says why, and what would make it right', () => {
  expect([
    ...readFindings(childrenNotRevealed, beside({ route: 'own' }, 'fostered', true)),
    ...readFindings(childrenNotRevealed, beside({ route: 'own' }, 'no', false)),
  ]).toMatchInlineSnapshot(`
    [
      "Person 1 (storyteller) is named by their own name, which leads to Person 2 (in the story): a child who is protected, or of whom nobody has said that they are not. Choose a pseudonym. Nobody’s consent can lift the protection of a child who is looked after, fostered or in proceedings.",
      "Person 1 (storyteller) is named by their own name, which leads to Person 2 (in the story), whose release does not allow it. Choose a pseudonym; or ask the child, and write \`name-of-teller\` under \`recognisableBy\` in their release.",
    ]
  `);
});
