import { describe, expect, it } from 'vitest';
import type { FieldChange } from '../../../../../admin/questions/definitions/answer-path.ts';
import { setPart, partChoices } from '../../../../../admin/questions/definitions/part-choices.ts';
import { personQuestions } from '../../../../../admin/questions/definitions/person-questions.ts';
import { visibleQuestions } from '../../../../../admin/questions/definitions/visible-questions.ts';
import {
  setAnswers,
  createAnswerDraft,
  type AnswerDraft,
} from '../../../../../admin/questions/definitions/answer-draft.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const story = storyFacts();
const part = (value: string) => partChoices.find((each) => each.value === value)!;
const begin = (value: string) =>
  setPart(createAnswerDraft({}), personQuestions, part(value), story);
const answer = (draft: AnswerDraft, ...answers: FieldChange[]) =>
  setAnswers(draft, personQuestions, answers, story);
const askedPaths = ({ answers }: AnswerDraft) =>
  visibleQuestions(answers, personQuestions, story)
    .filter(({ stated }) => stated === undefined)
    .map(({ question }) => question.path.join('.'));

const age = (value: string): FieldChange => ({ path: ['ageBand'], value });
const naming = (value: string): FieldChange => ({ path: ['naming'], value });
const name = (value?: string): FieldChange => ({ path: ['name'], value });
const route = (value: string): FieldChange => ({ path: ['consent', 'route'], value });
const holder = (value: string): FieldChange => ({ path: ['consent', 'holder'], value });

describe('an answer that no longer applies', () => {
  it('is set aside, and comes back when it applies again', () => {
    const named = answer(begin('teller'), age('adult'), naming('pseudonym'), name('Robin'));
    const unnamed = answer(named, naming('anonymous'));
    expect(unnamed.answers).not.toHaveProperty('name');
    expect(answer(unnamed, naming('own-name')).answers).toHaveProperty('name', 'Robin');
  });

  it('is set aside with all answers that depend on it', () => {
    const child = answer(begin('in-the-story'), age('10-12'), route('parental'), holder('parent'));
    const older = answer(child, age('16-17'));
    expect(older.answers).toEqual({
      part: 'in-the-story',
      ageBand: '16-17',
      consent: { route: 'own', form: '2026-01' },
    });
    expect(answer(older, age('13-15')).answers).toEqual(
      expect.objectContaining({
        consent: { route: 'parental', holder: 'parent', form: '2026-01' },
      }),
    );
  });

  it('does not come back after somebody has emptied it', () => {
    const emptied = answer(
      begin('teller'),
      age('adult'),
      naming('pseudonym'),
      name('Robin'),
      name(),
    );
    expect(answer(emptied, naming('own-name')).answers).not.toHaveProperty('name');
  });

  it('comes back when a person gets their earlier part again', () => {
    const teller = answer(begin('teller'), age('adult'), naming('pseudonym'), name('Robin'));
    const mentioned = setPart(teller, personQuestions, part('mentioned'), story);
    expect(mentioned.answers).toEqual({ part: 'mentioned' });
    const back = setPart(mentioned, personQuestions, part('teller'), story);
    expect(back.answers).toEqual(teller.answers);
  });

  it('stays in the file if it did not apply when the file was opened, so that nothing is lost', () => {
    const opened = createAnswerDraft({
      part: 'storyteller',
      ageBand: 'adult',
      position: 'agreed',
      own: 1,
    });
    expect(answer(opened, naming('anonymous')).answers).toEqual({
      part: 'storyteller',
      ageBand: 'adult',
      position: 'agreed',
      own: 1,
      naming: 'anonymous',
      consent: { route: 'own', form: '2026-01' },
    });
    expect(askedPaths(opened)).toContain('position');
  });
});

describe('a question with one possible answer', () => {
  it('is answered and not asked', () => {
    const adult = answer(begin('in-the-story'), age('adult'));
    expect(adult.answers).toEqual(
      expect.objectContaining({ consent: { route: 'own', form: '2026-01' } }),
    );
    expect(askedPaths(adult)).not.toContain('consent.route');
    expect(askedPaths(adult)).not.toContain('consent.form');
  });

  it('is asked if the story has another answer', () => {
    const odd = createAnswerDraft({
      part: 'in-the-story',
      ageBand: 'adult',
      consent: { route: 'parental' },
    });
    expect(askedPaths(odd)).toContain('consent.route');
  });

  it('is asked, and not answered, when a story is opened', () => {
    const opened = createAnswerDraft({ part: 'in-the-story', ageBand: 'adult' });
    expect(opened.answers).toEqual({ part: 'in-the-story', ageBand: 'adult' });
    expect(askedPaths(opened)).toContain('consent.route');
  });
});

describe('a part', () => {
  it('for people who tell of their own work sets the age and the consent route', () => {
    expect(begin('teller-at-work').answers).toEqual({
      part: 'storyteller',
      ageBand: 'adult',
      consent: { route: 'staff', form: '2026-01' },
    });
  });

  it.each(['teller', 'in-the-story', 'mentioned'])(
    'of %s can replace telling of one’s own work, and the other way round',
    (other) => {
      const changed = setPart(begin('teller-at-work'), personQuestions, part(other), story);
      expect(changed.answers).toHaveProperty('part', other === 'teller' ? 'storyteller' : other);
      expect(changed.answers).not.toHaveProperty('consent.route', 'staff');
      const back = setPart(changed, personQuestions, part('teller-at-work'), story);
      expect(back.answers).toEqual(begin('teller-at-work').answers);
    },
  );

  it.each([
    ['teller', 'storyteller', 'own'],
    ['in-the-story', 'in-the-story', 'own'],
  ])(
    'of %s after telling of one’s own work gets the consent route of an adult',
    (other, partWritten, decided) => {
      const changed = setPart(begin('teller-at-work'), personQuestions, part(other), story);
      expect(changed.answers).toEqual({
        part: partWritten,
        ageBand: 'adult',
        consent: { form: '2026-01', route: decided },
      });
    },
  );
});
