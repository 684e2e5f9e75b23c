import { expect, it } from 'vitest';
import { anonymityKept } from '../../../../src/story/rules/anonymity-kept.ts';
import {
  readFindings,
  ruleFindings,
  storytellerOf,
  brotherOf,
  type Change,
} from './rule-findings.ts';

const waiver = { on: '2026-03-01', legalCheckOn: '2026-03-01' };
const anonymous = (about: object): Change => {
  return (story) => Object.assign(storytellerOf(story), { anonymityForLife: true, ...about });
};
const refused = (index: number) => `anonymity-for-life at people[${index}].naming`;

it('accepts the valid story', () => expect(ruleFindings(anonymityKept)).toEqual([]));

it('refuses a name, a face or a voice of someone who is anonymous for life', () => {
  expect(ruleFindings(anonymityKept, anonymous({}))).toEqual([]);
  expect(ruleFindings(anonymityKept, anonymous({ naming: 'own-name' }))).toEqual([refused(0)]);
  for (const by of ['face', 'voice', 'name-of-teller'] as const) {
    const recognised: Change = (story) => {
      anonymous({})(story);
      storytellerOf(story).consent.release.recognisableBy = [by];
    };
    expect(ruleFindings(anonymityKept, recognised), by).toEqual([refused(0)]);
  }
});

it('refuses the own name of anyone beside such a person', () => {
  const beside: Change = (story) => {
    anonymous({})(story);
    brotherOf(story).naming = 'own-name';
  };
  expect(ruleFindings(anonymityKept, beside)).toEqual([refused(1)]);
  const besideMentioned: Change = (story) => {
    Object.assign(story.people[2]!, { anonymityForLife: true });
    storytellerOf(story).naming = 'own-name';
  };
  expect(ruleFindings(anonymityKept, besideMentioned)).toEqual([refused(0)]);
});

it('refuses someone mentioned who was not asked', () => {
  const mentioned: Change = ({ people }) =>
    Object.assign(people[2]!, { anonymityForLife: true, position: 'not-asked' });
  expect(ruleFindings(anonymityKept, mentioned)).toEqual([
    'anonymity-for-life at people[2].position',
  ]);
});

it('accepts the waiver of an adult, checked by a lawyer on the day of the waiver or later', () => {
  const named = { naming: 'own-name', ageBand: 'adult', waiver } as const;
  expect(ruleFindings(anonymityKept, anonymous(named))).toEqual([]);
  expect(
    ruleFindings(anonymityKept, anonymous({ ...named, waiver: { ...waiver, legalCheckOn: '2026-03-01' } })), // prettier-ignore
  ).toEqual([]);
});

it('refuses a waiver of anyone else, or before its legal check', () => {
  const invalid = ['waiver-invalid at people[0].waiver'];
  expect(ruleFindings(anonymityKept, anonymous({ waiver }))).toEqual(invalid);
  const adult = { ageBand: 'adult', waiver } as const;
  expect(ruleFindings(anonymityKept, anonymous({ ...adult, anonymityForLife: false }))).toEqual(
    invalid,
  );
  const early = { ...waiver, legalCheckOn: '2026-02-28' };
  expect(ruleFindings(anonymityKept, anonymous({ ...adult, waiver: early }))).toEqual(invalid);
  const decidedByOthers: Change = (story) => {
    anonymous(adult)(story);
    storytellerOf(story).consent.route = 'best-interests';
  };
  expect(ruleFindings(anonymityKept, decidedByOthers)).toEqual(invalid);
});

it('says in its hint what would make it right', () => {
  expect(readFindings(anonymityKept, anonymous({ naming: 'own-name' }))).toMatchInlineSnapshot(`
    [
      "Person 1 (storyteller) is anonymous for life, and may be recognised by a name, a face or a voice. Choose a pseudonym, and remove \`recognisableBy\`. An adult can waive the anonymity in writing: ask a lawyer, and record \`waiver\`.",
    ]
  `);
});
