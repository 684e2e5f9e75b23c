import { expect, it } from 'vitest';
import { lifeEventsFit } from '../../../../src/story/rules/life-events-fit.ts';
import type { AgeBand, Route } from '../../../../src/story/vocabulary.ts';
import { ruleFindings, storytellerOf, type Change } from './rule-findings.ts';

it('accepts the valid story', () => expect(ruleFindings(lifeEventsFit)).toEqual([]));

it('refuses a death before the release, and accepts one on the day', () => {
  const died = (diedOn: string): Change => {
    return (story) => (storytellerOf(story).diedOn = diedOn);
  };
  expect(ruleFindings(lifeEventsFit, died('2026-02-19'))).toEqual([
    'died-before-release at people[0].diedOn',
  ]);
  expect(ruleFindings(lifeEventsFit, died('2026-02-20'))).toEqual([]);
});

it('accepts a day of leaving for every adult, and refuses it for a child', () => {
  const left = (ageBand: AgeBand, route: Route): Change => {
    return (story) => {
      Object.assign(storytellerOf(story), { leftOn: '2026-05-01', ageBand });
      storytellerOf(story).consent.route = route;
    };
  };
  expect(ruleFindings(lifeEventsFit, left('16-17', 'own'))).toEqual([
    'left-extra at people[0].leftOn',
  ]);
  expect(ruleFindings(lifeEventsFit, left('adult', 'own'))).toEqual([]);
  expect(ruleFindings(lifeEventsFit, left('adult', 'staff'))).toEqual([]);
});
