import { describe, expect, it } from 'vitest';
import { personSections } from '../../../../../admin/questions/definitions/person-questions.ts';
import { sharedApproval } from '../../../../../admin/questions/definitions/shared-approval.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { storyFacts } from '../../../../support/story-facts.ts';
import { ownFingerprint } from '../../../../support/valid-story.ts';

const section = personSections.find(({ isLater }) => isLater)!;
const release = {
  on: '2026-02-20',
  fingerprint: ownFingerprint,
  how: 'read-together',
  witness: 'advocate',
  uses: [{ use: 'website' }],
  recognisableBy: ['face'],
  ageOnRelease: 9,
};
const sister = {
  part: 'in-the-story',
  ageBand: 'under-10',
  consent: { route: 'parental', release },
};
const brother = {
  ...{ part: 'in-the-story', ageBand: '10-12' },
  consent: { route: 'parental', agreedToTell: '2026-02-01' },
};
const approve = (about: FieldGroup, from: FieldGroup = sister, current?: string): FieldGroup =>
  Object.fromEntries<unknown>(
    sharedApproval(section, about, from, {
      current: current ?? ownFingerprint,
      story: storyFacts(),
    }).map(({ path, value }) => [path.at(-1) ?? '', value]),
  );

describe('a yes to the final version that is given as somebody else gave it', () => {
  it('is one press for the same version, day, reading, witness and uses', () => {
    expect(approve(brother)).toEqual({
      ...{ fingerprint: ownFingerprint, on: '2026-02-20' },
      ...{ how: 'read-together', witness: 'advocate', uses: [{ use: 'website' }] },
    });
  });

  it.each<[string, FieldGroup]>([
    ['an adult', { ...sister, ageBand: 'adult', consent: { route: 'own', release } }],
    [
      'somebody who decides by another route',
      { ...sister, consent: { route: 'own-competent', release } },
    ],
    ['somebody who has not approved anything', { ...sister, consent: { route: 'parental' } }],
  ])('is never offered to a child after the yes of %s', (_, from) => {
    expect(approve(brother, from)).toEqual({});
  });

  it('is not offered for a version that is no longer the story', () => {
    expect(approve(brother, sister, '7F3K-Q2MX-9HTA-G')).toEqual({});
  });

  it('is not offered if the person agreed to tell only after that day, or has approved already', () => {
    const consent = { route: 'parental', agreedToTell: '2026-03-01' };
    expect(approve({ ...brother, consent })).toEqual({});
    expect(approve({ ...brother, consent: { ...consent, release } })).toEqual({});
  });
});
