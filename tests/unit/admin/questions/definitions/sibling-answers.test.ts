import { describe, expect, it } from 'vitest';
import {
  personQuestions,
  personSections,
} from '../../../../../admin/questions/definitions/person-questions.ts';
import { siblingAnswers } from '../../../../../admin/questions/definitions/sibling-answers.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const section = personSections.find(({ sharedBySiblings }) => sharedBySiblings)!;
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
const copy = (about: FieldGroup, from: FieldGroup = sister) =>
  Object.fromEntries(
    siblingAnswers(section, personQuestions, { about, from, story: storyFacts() }).map(
      ({ path, value }) => [path.join('.'), value],
    ),
  );

describe('what a child has in common with a brother or sister', () => {
  it('is how the law protects them, who has parental responsibility, and the other parent’s view', () => {
    expect(copy(child())).toEqual({
      protected: 'looked-after',
      'consent.holder': 'parent',
      'consent.otherParent': 'disagrees',
    });
  });

  it('is never what a child says or agrees to, and never a decision of the lead about one child', () => {
    for (const path of Object.keys(copy(child()))) {
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
    expect(copy(about, from)).toEqual({});
  });

  it('never replaces an answer about the child', () => {
    expect(copy(child({ protected: 'proceedings' }))).toEqual({});
    expect(copy(child({}, { otherParent: 'agrees' }))).toEqual({});
  });

  it('leaves out what the question does not offer for this child', () => {
    const inCare = child(
      { protected: 'looked-after' },
      { holder: 'local-authority-care-order', otherParent: 'agrees' },
    );
    expect(copy(child(), inCare)).toEqual({
      protected: 'looked-after',
      'consent.holder': 'local-authority-care-order',
    });
  });
});
