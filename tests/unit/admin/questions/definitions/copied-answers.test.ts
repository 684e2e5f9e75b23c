import { describe, expect, it } from 'vitest';
import {
  personSections,
  personQuestions,
} from '../../../../../admin/questions/definitions/person-questions.ts';
import {
  copiedAnswers,
  findEarlierPerson,
  siblingAnswers,
} from '../../../../../admin/questions/definitions/copied-answers.ts';
import type { PersonDraft } from '../../../../../admin/questions/definitions/story-facts.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { storyFacts } from '../../../../support/story-facts.ts';
import { ownFingerprint } from '../../../../support/valid-story.ts';

const story = storyFacts();
const first = {
  part: 'storyteller',
  ageBand: 'adult',
  protected: 'no',
  naming: 'pseudonym',
  name: 'Robin',
  consent: {
    record: 'SOS-2026-014',
    form: '2026-01',
    route: 'own',
    agreedToTell: '2026-02-01',
    takenBy: 'participation worker',
    method: 'signed',
    release: {
      on: '2026-02-20',
      fingerprint: ownFingerprint,
      how: 'read-alone',
      witness: 'advocate',
      uses: [{ use: 'website' }, { use: 'social-media', until: '2027-01-01' }],
      recognisableBy: ['face'],
      reviewOn: '2026-08-20',
      expiresOn: '2027-02-20',
    },
  },
};
const copy = (about: FieldGroup, from: FieldGroup = first) =>
  Object.fromEntries(
    personSections
      .flatMap((section) => copiedAnswers(section, about, from, story))
      .map(({ path, value }) => [path.join('.'), value]),
  );

describe('answers that are copied from another person', () => {
  const child = { part: 'in-the-story', ageBand: 'under-10', consent: { route: 'parental' } };

  it('say when and by whom the person was asked, how the consent is kept and on which form', () => {
    expect(copy(child)).toEqual({
      'consent.agreedToTell': '2026-02-01',
      'consent.takenBy': 'participation worker',
      'consent.method': 'signed',
      'consent.form': '2026-01',
    });
  });

  it('include uses and days only once the person has given a release of their own', () => {
    const adult = { part: 'in-the-story', ageBand: 'adult', consent: { route: 'own' } };
    expect(copy(adult)).not.toHaveProperty(['consent.release.uses']);
    expect(
      copy({ ...adult, consent: { route: 'own', release: { on: '2026-02-21' } } }),
    ).toMatchObject({
      'consent.release.uses': first.consent.release.uses,
      'consent.release.reviewOn': '2026-08-20',
      'consent.release.expiresOn': '2027-02-20',
    });
  });

  it.each([
    ['a child', { ageBand: 'under-10', route: 'parental' }],
    [
      'a young person of 16, although both decide for themselves',
      { ageBand: '16-17', route: 'own' },
    ],
    ['an adult who cannot decide', { ageBand: 'adult', route: 'best-interests' }],
    ['a professional', { ageBand: 'adult', route: 'staff' }],
  ])('never include the uses of an adult for %s', (_, { ageBand, route }) => {
    const consent = { route, release: { on: '2026-02-21' } };
    expect(copy({ part: 'in-the-story', ageBand, consent })).not.toHaveProperty([
      'consent.release.uses',
    ]);
  });

  it('include the uses of a sister for a brother who decides in the same way', () => {
    const sister = { ...first, ageBand: '10-12', consent: { ...first.consent, route: 'parental' } };
    const consent = { route: 'parental', release: { on: '2026-02-21' } };
    expect(copy({ part: 'in-the-story', ageBand: 'under-10', consent }, sister)).toHaveProperty(
      ['consent.release.uses'],
      first.consent.release.uses,
    );
  });

  it('leave out the day of the first yes if it is after the person’s own release', () => {
    const consent = { route: 'parental', release: { on: '2026-01-20' } };
    expect(copy({ part: 'in-the-story', ageBand: 'under-10', consent })).not.toHaveProperty([
      'consent.agreedToTell',
    ]);
  });

  it('replace a proposed day, and no other answer', () => {
    const release = { on: '2026-02-21', reviewOn: '2027-02-21', expiresOn: '2026-12-31' };
    const copied = copy({ ...child, consent: { ...child.consent, release } });
    expect(copied).toHaveProperty(['consent.release.reviewOn'], '2026-08-20');
    expect(copied).not.toHaveProperty(['consent.release.expiresOn']);
  });

  it('never include a version, a reference, the day of a release, or what somebody may be recognised by', () => {
    const copied = copy({
      part: 'storyteller',
      ageBand: 'adult',
      consent: { route: 'own', release: { on: '2026-02-21' } },
    });
    const never = ['record', 'release.on', 'release.fingerprint'];
    for (const field of [...never, 'release.recognisableBy', 'askAgainOn', 'childsView.view']) {
      expect(copied).not.toHaveProperty([`consent.${field}`]);
    }
    expect(copied).not.toHaveProperty(['protected']);
  });

  it('leave out uses that a decision in somebody’s best interests never allows', () => {
    const consent = { route: 'best-interests', release: { on: '2026-02-21' } };
    const other = { ...first, consent: { ...first.consent, route: 'best-interests' } };
    expect(copy({ part: 'in-the-story', ageBand: 'adult', consent }, other)).toHaveProperty(
      ['consent.release.uses'],
      [{ use: 'website' }],
    );
  });

  it('say how the person read the story only if both people decide by the same route', () => {
    const release = { on: '2026-02-21' };
    const adult = { part: 'storyteller', ageBand: 'adult', consent: { route: 'own', release } };
    expect(copy(adult)).toHaveProperty(['consent.release.how'], 'read-alone');
    const sister = { ...child, consent: { ...child.consent, release } };
    expect(copy(sister)).not.toHaveProperty(['consent.release.how']);
  });
});

describe('the person whose answers are offered', () => {
  const son: PersonDraft = {
    part: 'in-the-story',
    ageBand: 'under-10',
    consent: { route: 'parental' },
  };
  const people = [first as PersonDraft, son, { part: 'mentioned' as const }];

  it('is the last earlier person who decides by the same route, and otherwise the first', () => {
    expect(findEarlierPerson(people, son, 3)?.index).toBe(1);
    expect(findEarlierPerson(people, son, 1)?.index).toBe(0);
  });

  it('is undefined for the first person, or for somebody who is only mentioned', () => {
    expect(findEarlierPerson(people, first as PersonDraft, 0)).toBeUndefined();
    expect(findEarlierPerson(people, { part: 'mentioned' }, 3)).toBeUndefined();
  });
});

const siblingSection = personSections.find(({ sharedBySiblings }) => sharedBySiblings)!;
const child = (changed: FieldGroup = {}, consent: FieldGroup = {}): FieldGroup => ({
  ...{ part: 'in-the-story', ageBand: 'under-10', ...changed },
  consent: { route: 'parental', ...consent },
});
const sister = child(
  { protected: 'looked-after', naming: 'pseudonym', anonymityForLife: true },
  {
    ...{ holder: 'parent', otherParent: 'disagrees', objectionWeighed: { on: '2026-02-01' } },
    childsView: { view: 'agrees', on: '2026-02-01' },
    release: { on: '2026-02-20', uses: [{ use: 'website' }], recognisableBy: ['face'] },
  },
);
const copyAsSibling = (about: FieldGroup, from: FieldGroup = sister) =>
  Object.fromEntries(
    siblingAnswers(siblingSection, personQuestions, { about, from, story }).map(
      ({ path, value }) => [path.join('.'), value],
    ),
  );

describe('what a child has in common with a brother or sister', () => {
  it('is how the law protects them, who has parental responsibility, and the other parent’s view', () => {
    expect(copyAsSibling(child())).toEqual({
      protected: 'looked-after',
      'consent.holder': 'parent',
      'consent.otherParent': 'disagrees',
    });
  });

  it('is never what a child says or agrees to, and never a decision of the lead about one child', () => {
    for (const path of Object.keys(copyAsSibling(child()))) {
      expect(path).not.toMatch(
        /childsView|release|objectionWeighed|anonymityForLife|naming|record/,
      );
    }
  });

  it.each([
    ['an adult', child(), { ...sister, ageBand: 'adult' }],
    ['a child who decides for themselves', child(), child({ ageBand: '13-15' }, { route: 'own' })],
    ['a child without an age', { part: 'in-the-story' }, sister],
  ])('is not offered after %s', (_, about, from) => {
    expect(copyAsSibling(about, from)).toEqual({});
  });

  it('never replaces an answer about the child', () => {
    expect(copyAsSibling(child({ protected: 'proceedings' }))).toEqual({});
    expect(copyAsSibling(child({}, { otherParent: 'agrees' }))).toEqual({});
  });

  it('leaves out what the question does not offer for this child', () => {
    const inCare = child(
      { protected: 'looked-after' },
      { holder: 'local-authority-care-order', otherParent: 'agrees' },
    );
    expect(copyAsSibling(child(), inCare)).toEqual({
      protected: 'looked-after',
      'consent.holder': 'local-authority-care-order',
    });
  });
});
