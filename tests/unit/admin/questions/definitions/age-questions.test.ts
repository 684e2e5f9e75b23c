import { describe, expect, it } from 'vitest';
import {
  createAnswerDraft,
  setAnswers,
} from '../../../../../admin/questions/definitions/answer-draft.ts';
import { personQuestions } from '../../../../../admin/questions/definitions/person-questions.ts';
import {
  unansweredQuestions,
  visibleQuestions,
} from '../../../../../admin/questions/definitions/visible-questions.ts';
import type { FieldGroup } from '../../../../../src/story/plain-data.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const story = storyFacts();
const child = { part: 'in-the-story' };
const write = (about: FieldGroup, path: [string, ...string[]], value: unknown) =>
  setAnswers(createAnswerDraft(about), personQuestions, [{ path, value }], story).answers;
const writeYears = (years: number) => write(child, ['consent', 'release', 'ageOnRelease'], years);
const openWords = (about: FieldGroup) =>
  unansweredQuestions(visibleQuestions(about, personQuestions, story)).map(
    ({ question }) => question.words,
  );
const offeredViews = (about: FieldGroup) => {
  const question = personQuestions.find(({ path }) => path.join('.') === 'consent.childsView.view');
  return question?.type === 'choice'
    ? question.options({ about, story }).map(({ value }) => value)
    : [];
};

describe('the age of somebody in a story', () => {
  it.each([
    [4, 'under-10'],
    [10, '10-12'],
    [15, '13-15'],
    [17, '16-17'],
  ])('of %i years answers the age band too: %s', (years, band) => {
    const about = writeYears(years);
    expect(about).toHaveProperty('ageBand', band);
    expect(openWords(about)).not.toContain('How old are they?');
    expect(openWords(about)).not.toContain('If they are under 18, how old in whole years?');
  });

  it('of 18 years or more is not stored in years, and has no band until it is chosen', () => {
    expect(writeYears(18)).not.toHaveProperty('ageBand');
    const adult = write(writeYears(17), ['ageBand'], 'adult');
    expect(adult).not.toHaveProperty('consent.release');
    expect(openWords(adult)).not.toContain('If they are under 18, how old in whole years?');
  });

  it('counts as one open question while nothing is known of it', () => {
    const words = openWords(child);
    expect(words).toContain('If they are under 18, how old in whole years?');
    expect(words).not.toContain('How old are they?');
  });

  it('is asked in years beside the age band, before anything that depends on it', () => {
    const order = personQuestions.map(({ path }) => path.join('.'));
    const years = order.indexOf('consent.release.ageOnRelease');
    expect(order[years - 1]).toBe('ageBand');
    expect(years).toBeLessThan(order.indexOf('consent.route'));
    expect(years).toBeLessThan(order.indexOf('consent.childsView.view'));
  });
});

describe('the view of a child', () => {
  it('can be that they are too young to be asked only if they are known to be under 5', () => {
    const view = { ageBand: 'under-10', consent: { route: 'parental' } };
    expect(offeredViews({ ...child, ...view })).not.toContain('too-young');
    const aged = (ageOnRelease: number) => ({
      ...{ ...child, ...view },
      consent: { ...view.consent, release: { ageOnRelease } },
    });
    expect(offeredViews(aged(5))).not.toContain('too-young');
    expect(offeredViews(aged(4))).toContain('too-young');
  });
});
