import { expect, it } from 'vitest';
import { bestInterestsLimits } from '../../../../src/story/rules/best-interests-limits.ts';
import { ruleFindings, storytellerOf, type Change } from './rule-findings.ts';

const decided = (about: object): Change => {
  return (story) => {
    Object.assign(storytellerOf(story), about);
    storytellerOf(story).consent.route = 'best-interests';
  };
};

it('accepts the valid story', () => expect(ruleFindings(bestInterestsLimits)).toEqual([]));

it('refuses a person’s own name, social media and the press', () => {
  expect(ruleFindings(bestInterestsLimits, decided({}))).toEqual([]);
  expect(ruleFindings(bestInterestsLimits, decided({ naming: 'own-name' }))).toEqual([
    'best-interests-limits at people[0].naming',
  ]);
  const everywhere: Change = (story) => {
    decided({})(story);
    storytellerOf(story).consent.release.uses = [
      ...([{ use: 'website' }, { use: 'social-media' }, { use: 'press' }] as const),
    ];
  };
  expect(ruleFindings(bestInterestsLimits, everywhere)).toEqual([
    'best-interests-limits at people[0].consent.release.uses[1].use',
    'best-interests-limits at people[0].consent.release.uses[2].use',
  ]);
});

it('refuses a face and a voice', () => {
  for (const by of ['face', 'voice'] as const) {
    const recognised: Change = (story) => {
      decided({})(story);
      storytellerOf(story).consent.release.recognisableBy = [by];
    };
    expect(ruleFindings(bestInterestsLimits, recognised), by).toEqual([
      'best-interests-limits at people[0].consent.release.recognisableBy',
    ]);
  }
});

it('refuses to give up the days to think again', () => {
  const waived: Change = (story) => {
    decided({})(story);
    storytellerOf(story).consent.release.coolingOffWaived = true;
  };
  expect(ruleFindings(bestInterestsLimits, waived)).toEqual([
    'best-interests-limits at people[0].consent.release.coolingOffWaived',
  ]);
});

it('accepts the own name of a person who decides for themselves', () => {
  const own: Change = (story) => (storytellerOf(story).naming = 'own-name');
  expect(ruleFindings(bestInterestsLimits, own)).toEqual([]);
});
