import { expect, it } from 'vitest';
import { childsViewFitsAge } from '../../../../src/story/rules/childs-view-fits-age.ts';
import { ruleFindings, brotherOf, type Change } from './rule-findings.ts';

const tooYoung = (ageBand: 'under-10' | '10-12', age: number | undefined): Change => {
  return (story) => {
    const { consent } = Object.assign(brotherOf(story), { ageBand });
    consent.childsView = { on: '2026-02-19', view: 'too-young' };
    if (age === undefined) delete consent.release.ageOnRelease;
    else consent.release.ageOnRelease = age;
  };
};
const observed = (view: 'agrees' | 'observed', by: string | undefined): Change => {
  return (story) => {
    const seen = { on: '2026-02-19', view };
    brotherOf(story).consent.childsView = by === undefined ? seen : { ...seen, by };
  };
};

it('accepts the valid story', () => expect(ruleFindings(childsViewFitsAge)).toEqual([]));

it('accepts `too-young` only below 5', () => {
  const refused = ['too-young-to-ask at people[1].consent.childsView.view'];
  expect(ruleFindings(childsViewFitsAge, tooYoung('under-10', 4))).toEqual([]);
  expect(ruleFindings(childsViewFitsAge, tooYoung('under-10', 5))).toEqual(refused);
  expect(ruleFindings(childsViewFitsAge, tooYoung('10-12', 4))).toEqual(refused);
  expect(ruleFindings(childsViewFitsAge, tooYoung('under-10', undefined))).toEqual(refused);
});

it('requires an observer for the view `observed`, and refuses one for another view', () => {
  const refused = ['view-observer at people[1].consent.childsView.by'];
  expect(ruleFindings(childsViewFitsAge, observed('observed', 'key worker'))).toEqual([]);
  expect(ruleFindings(childsViewFitsAge, observed('observed', undefined))).toEqual(refused);
  expect(ruleFindings(childsViewFitsAge, observed('agrees', 'key worker'))).toEqual(refused);
});
