import { expect, it } from 'vitest';
import { viewsBeforeRelease } from '../../../../src/story/rules/views-before-release.ts';
import { changeConsent, ruleFindings, storytellerOf, type Change } from './rule-findings.ts';

/** The storyteller released the story on 20 February 2026. */
const dated = (fields: object): Change => {
  return (story) => changeConsent(storytellerOf(story), fields);
};

it('accepts the valid story', () => expect(ruleFindings(viewsBeforeRelease)).toEqual([]));

it.each([
  ['competence', { assessedBy: 'advocate' }],
  ['capacity', { assessedBy: 'advocate' }],
  ['childsView', { view: 'agrees' }],
  ['independent', { role: 'advocate', view: 'agrees' }],
  ['parentsConsulted', { view: 'agrees' }],
  ['bestInterests', { personsView: 'agrees' }],
])('refuses `%s` after the release, and accepts the day itself', (field, rest) => {
  expect(ruleFindings(viewsBeforeRelease, dated({ [field]: { ...rest, on: '2026-02-20' } }))).toEqual([]); // prettier-ignore
  expect(
    ruleFindings(viewsBeforeRelease, dated({ [field]: { ...rest, on: '2026-02-21' } })),
  ).toEqual([
    // prettier-ignore
    `view-after-release at people[0].consent.${field}.on`,
  ]);
});

it('refuses a reason for deciding without a holder after the release', () => {
  const competence = { assessedBy: 'advocate', on: '2026-02-01' };
  const late = { on: '2026-02-21', because: 'unsafe' };
  expect(
    ruleFindings(viewsBeforeRelease, dated({ competence: { ...competence, withoutHolder: late } })),
  ).toEqual(['view-after-release at people[0].consent.competence.withoutHolder.on']);
});
