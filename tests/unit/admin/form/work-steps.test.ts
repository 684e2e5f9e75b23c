import { describe, expect, it } from 'vitest';
import { findWorkStep, workSteps, type StepId } from '../../../../admin/form/work-steps.ts';

describe('the steps of the work', () => {
  it('are listed in the order in which the work is done', () => {
    expect(workSteps.map(({ title }) => title)).toEqual([
      ...['Agreement to tell', 'People', 'The story', 'Pictures and recording'],
      ...['Guiding principles', 'Safeguarding', 'Reading copy and release', 'Uses', 'Publishing'],
    ]);
  });

  it.each<[string, StepId]>([
    ['people.0.consent.agreedToTell', 'agreement'],
    ['people.12.consent', 'agreement'],
    ['people', 'people'],
    ['people.0', 'people'],
    ['people.0.consentful', 'people'],
    ['people.3.naming', 'people'],
    ['people.3.consent.release.ageOnRelease', 'people'],
    ['title', 'story'],
    ['body', 'story'],
    ['discussion.1', 'story'],
    ['recording.captions', 'pictures'],
    ['safeguarding.outcome', 'safeguarding'],
    ['people.0.consent.release.on', 'release'],
    ['people.0.consent.askAgainOn', 'release'],
    ['people.0.consent.release.uses.2.until', 'uses'],
    ['principles.voice', 'principles'],
    ['people.1.consent.withdrawnOn', 'publishing'],
    ['publishFrom', 'publishing'],
    ['', 'publishing'],
    ['somethingNobodyKnows', 'story'],
  ])('include the field %j in step %s', (path, step) => {
    expect(findWorkStep(path)).toBe(step);
  });
});
