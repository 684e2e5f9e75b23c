import { expect, it } from 'vitest';
import { isOptional } from '../../../../../admin/questions/definitions/form-question.ts';
import { protectionQuestions } from '../../../../../admin/questions/definitions/protection-questions.ts';
import type { PersonDraft } from '../../../../../admin/questions/definitions/story-facts.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const question = protectionQuestions.find(({ path }) => path[0] === 'anonymityForLife')!;

/** Whether a person has to answer whether the law keeps them anonymous for life. */
function mustAnswer(about: PersonDraft, contentNotes: string[]): boolean {
  return !isOptional(question, { about, story: storyFacts({ contentNotes }) });
}

const mum: PersonDraft = { part: 'storyteller', ageBand: 'adult', consent: { route: 'own' } };
const staff: PersonDraft = { part: 'storyteller', consent: { route: 'staff' } };
const mentioned: PersonDraft = { part: 'mentioned', position: 'agreed' };

it('asks in a story of abuse or exploitation whether somebody is anonymous for life', () => {
  for (const note of ['sexual-abuse', 'physical-abuse', 'domestic-abuse', 'exploitation']) {
    expect(mustAnswer(mum, [note]), note).toBe(true);
    expect(mustAnswer(mentioned, [note]), note).toBe(true);
  }
  expect(mustAnswer(mum, ['neglect'])).toBe(false);
});

it('needs no answer once everybody has approved a story that shows nothing to recognise them by', () => {
  const approved = (more: object = {}): PersonDraft => ({
    ...{ part: 'storyteller', naming: 'pseudonym' },
    consent: { release: { on: '2026-02-20', ...more } },
  });
  const isOpen = (...people: PersonDraft[]) =>
    !isOptional(question, {
      about: mum,
      story: storyFacts({ contentNotes: ['sexual-abuse'], people }),
    });
  expect(isOpen(approved(), { part: 'mentioned' })).toBe(false);
  expect(isOpen(approved(), { part: 'in-the-story', naming: 'anonymous' })).toBe(true);
  expect(isOpen(approved(), { ...approved(), naming: 'own-name' })).toBe(true);
  expect(isOpen(approved({ recognisableBy: ['face'] }))).toBe(true);
});

it('does not ask about a practitioner, nor about a person who is not identifiable', () => {
  const notes = ['sexual-abuse'];
  expect(mustAnswer({ ...staff, description: 'social worker' }, notes)).toBe(false);
  expect(mustAnswer({ ...staff, description: 'foster carer' }, notes)).toBe(true);
  expect(mustAnswer({ ...mentioned, position: 'not-identifiable' }, notes)).toBe(false);
});
