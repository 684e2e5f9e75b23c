import { expect, it } from 'vitest';
import { afterReleaseQuestions } from '../../../../../admin/questions/definitions/after-release-questions.ts';
import type { PersonDraft } from '../../../../../admin/questions/definitions/story-facts.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const question = afterReleaseQuestions.find(({ path }) => path.join('.') === 'leftOn');
const isAsked = (about: PersonDraft) => question?.applies?.({ about, story: storyFacts() });

const released = { route: 'own', release: { on: '2026-02-20' } } as const;
const adult: PersonDraft = { part: 'in-the-story', ageBand: 'adult', consent: released };
const agreed: PersonDraft = { part: 'mentioned', position: 'agreed', agreedOn: '2026-02-18' };

it('asks about every adult who may be in the story because of their work', () => {
  expect(isAsked(adult)).toBe(true);
  const staff = { ...released, route: 'staff' } as const;
  expect(isAsked({ ...adult, part: 'storyteller', consent: staff })).toBe(true);
  expect(isAsked(agreed)).toBe(true);
});

it('does not ask about other people', () => {
  expect(isAsked({ ...adult, part: 'storyteller' })).toBe(false);
  expect(isAsked({ ...adult, ageBand: '16-17' })).toBe(false);
  expect(isAsked({ ...adult, consent: { route: 'own' } })).toBe(false);
  expect(isAsked({ part: 'mentioned', position: 'agreed' })).toBe(false);
  expect(isAsked({ ...agreed, position: 'not-identifiable' })).toBe(false);
});
