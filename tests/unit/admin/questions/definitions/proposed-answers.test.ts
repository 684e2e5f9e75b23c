import { describe, expect, it } from 'vitest';
import {
  createAnswerDraft,
  setAnswers,
} from '../../../../../admin/questions/definitions/answer-draft.ts';
import type { FieldChange } from '../../../../../admin/questions/definitions/answer-path.ts';
import { personQuestions } from '../../../../../admin/questions/definitions/person-questions.ts';
import { safeguardingQuestions } from '../../../../../admin/questions/definitions/safeguarding-questions.ts';
import { visibleQuestions } from '../../../../../admin/questions/definitions/visible-questions.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import type { Kind } from '../../../../../src/story/vocabulary.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const story = storyFacts();
const adult = { part: 'storyteller', ageBand: 'adult', consent: { route: 'own' } };
const answer = (answers: FieldGroup, ...changes: FieldChange[]) =>
  setAnswers(createAnswerDraft(answers), personQuestions, changes, story);
const approved = (value?: string): FieldChange => ({ path: ['consent', 'release', 'on'], value });
const review = (value?: string): FieldChange => ({
  path: ['consent', 'release', 'reviewOn'],
  value,
});

describe('a proposed answer', () => {
  it('is written when it can be known: the review after 12 months, the end after 24', () => {
    expect(answer(adult, approved('2026-02-20')).answers).toHaveProperty('consent.release', {
      on: '2026-02-20',
      reviewOn: '2027-02-20',
      expiresOn: '2028-02-20',
    });
  });

  it('is stated with a way to change it, and not asked', () => {
    const { answers } = answer(adult, approved('2026-02-20'));
    const stated = visibleQuestions(answers, personQuestions, story).find(
      ({ question }) => question.path.at(-1) === 'reviewOn',
    )?.stated;
    expect(stated).toEqual({ words: '20 February 2027', mayChange: true });
  });

  it('follows the day it depends on until somebody changes it', () => {
    const moved = answer(adult, approved('2026-02-20'), approved('2026-03-01'));
    expect(moved.answers).toHaveProperty('consent.release.reviewOn', '2027-03-01');
    const own = answer(adult, approved('2026-02-20'), review('2026-08-01'), approved('2026-03-01'));
    expect(own.answers).toHaveProperty('consent.release.reviewOn', '2026-08-01');
    expect(answer(adult, approved('2026-02-20'), approved()).answers).not.toHaveProperty(
      'consent.release',
    );
  });

  it('does not come back after somebody has emptied it', () => {
    const emptied = answer(adult, approved('2026-02-20'), review(), {
      path: ['naming'],
      value: 'anonymous',
    });
    expect(emptied.answers).not.toHaveProperty('consent.release.reviewOn');
  });

  it('is not written when a story is opened', () => {
    const opened = createAnswerDraft({ ...adult, consent: { release: { on: '2026-02-20' } } });
    expect(opened.answers).not.toHaveProperty('consent.release.reviewOn');
  });

  it('presumes that an adult decides for themselves, and lets it be changed', () => {
    const { answers } = answer({ part: 'storyteller' }, { path: ['ageBand'], value: 'adult' });
    expect(answers).toHaveProperty('consent.route', 'own');
    const route = visibleQuestions(answers, personQuestions, story).find(
      ({ question }) => question.path.at(-1) === 'route',
    );
    expect(route?.stated?.mayChange).toBe(true);
  });

  it('describes a young person who tells their own story in the words that tell least', () => {
    const band = (value: string): FieldChange => ({ path: ['ageBand'], value });
    const describe = (answers: FieldGroup, kind: Kind, ...bands: string[]) =>
      setAnswers(createAnswerDraft(answers), personQuestions, bands.map(band), storyFacts({ kind }))
        .answers['description'];
    const teller = { part: 'storyteller' };
    expect(describe(teller, 'young-person', '16-17')).toBe('young person');
    expect(describe(teller, 'young-person', '16-17', 'adult')).toBeUndefined();
    expect(describe(teller, 'family', '16-17')).toBeUndefined();
    expect(describe({ part: 'in-the-story' }, 'young-person', '16-17')).toBeUndefined();
  });

  it('names the usual reviewer once the review has a result', () => {
    const { answers } = setAnswers(
      createAnswerDraft({}),
      safeguardingQuestions,
      [{ path: ['outcome'], value: 'clear' }],
      story,
    );
    expect(answers).toEqual({ outcome: 'clear', reviewedBy: 'safeguarding lead' });
  });
});

describe('the month in which somebody is asked again', () => {
  const askAgain = personQuestions.find(({ path }) => path.at(-1) === 'askAgainOn')!;
  const suggested = (ageBand: string, ageOnRelease: number) =>
    askAgain.type === 'day'
      ? (askAgain.suggest?.({
          about: {
            part: 'storyteller',
            ageBand,
            consent: { release: { on: '2026-02-20', ageOnRelease } },
          },
          story,
        }) ?? [])
      : [];

  it('is offered as the first of each month in which they can turn 18', () => {
    const days = suggested('16-17', 16);
    expect([days[0], days.at(-1)]).toEqual([
      { value: '2027-02-01', words: 'February 2027' },
      { value: '2028-02-01', words: 'February 2028' },
    ]);
  });

  it('is never before the day of their yes', () => {
    expect(suggested('16-17', 17)[0]?.value).toBe('2026-03-01');
  });

  it('is not asked below 13', () => {
    const asked = (ageBand: string) =>
      askAgain.applies?.({ about: { part: 'in-the-story', ageBand }, story });
    expect(['under-10', '10-12', '13-15', '16-17'].map(asked)).toEqual([false, false, true, true]);
  });
});
