import { expect, it } from 'vitest';
import { competentChildSupported } from '../../../../src/story/rules/competent-child-supported.ts';
import { changeConsent, ruleFindings, storytellerOf, type Change } from './rule-findings.ts';

const reason = { on: '2026-02-05', because: 'unsafe' } as const;
const competent = (
  ageBand: '10-12' | '13-15',
  holder: 'parent' | undefined,
  withoutHolder?: typeof reason,
): Change => {
  return (story) => {
    storytellerOf(story).ageBand = ageBand;
    changeConsent(storytellerOf(story), {
      ...{ route: 'own-competent', holder },
      competence: {
        ...{ assessedBy: 'social worker', on: '2026-02-04' },
        ...(withoutHolder ? { withoutHolder } : {}),
      },
    });
  };
};

it('accepts the valid story', () => expect(ruleFindings(competentChildSupported)).toEqual([]));

it('requires a holder for a child from 10 to 12, or the reason of the lead', () => {
  expect(ruleFindings(competentChildSupported, competent('10-12', undefined))).toEqual([
    'competent-alone at people[0].consent.holder',
  ]);
  expect(ruleFindings(competentChildSupported, competent('10-12', 'parent'))).toEqual([]);
  expect(ruleFindings(competentChildSupported, competent('10-12', undefined, reason))).toEqual([]);
});

it('lets a young person from 13 on decide alone', () => {
  expect(ruleFindings(competentChildSupported, competent('13-15', undefined))).toEqual([]);
});

it('refuses a reason that the child does not need', () => {
  const extra = ['route-extra at people[0].consent.competence.withoutHolder'];
  expect(ruleFindings(competentChildSupported, competent('13-15', undefined, reason))).toEqual(
    extra,
  );
  expect(ruleFindings(competentChildSupported, competent('10-12', 'parent', reason))).toEqual(
    extra,
  );
});
