import { describe, expect, it } from 'vitest';
import { choosePart, partChoices } from '../../../../../admin/questions/definitions/part.ts';
import { personQuestions } from '../../../../../admin/questions/definitions/person.ts';
import { shown } from '../../../../../admin/questions/definitions/shown.ts';
import {
  answerAll,
  openSheet,
  type Answer,
  type Sheet,
} from '../../../../../admin/questions/definitions/sheet.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const story = storyFacts();
const part = (value: string) => partChoices.find((each) => each.value === value)!;
const begin = (value: string) => choosePart(openSheet({}), personQuestions, part(value), story);
const say = (sheet: Sheet, ...answers: Answer[]) =>
  answerAll(sheet, personQuestions, answers, story);
const asked = ({ written }: Sheet) =>
  shown(written, personQuestions, story)
    .filter(({ settled }) => settled === undefined)
    .map(({ question }) => question.path.join('.'));

const age = (value: string): Answer => ({ path: ['ageBand'], value });
const naming = (value: string): Answer => ({ path: ['naming'], value });
const name = (value?: string): Answer => ({ path: ['name'], value });
const route = (value: string): Answer => ({ path: ['consent', 'route'], value });
const holder = (value: string): Answer => ({ path: ['consent', 'holder'], value });

describe('answers that no longer apply', () => {
  it('are not written, and come back when they apply again', () => {
    const named = say(begin('teller'), age('adult'), naming('pseudonym'), name('Robin'));
    const unnamed = say(named, naming('anonymous'));
    expect(unnamed.written).not.toHaveProperty('name');
    expect(say(unnamed, naming('own-name')).written).toHaveProperty('name', 'Robin');
  });

  it('take along those that hang on them, however far', () => {
    const child = say(begin('in-the-story'), age('under-13'), route('parental'), holder('parent'));
    const older = say(child, age('16-17'));
    expect(older.written).toEqual({
      part: 'in-the-story',
      ageBand: '16-17',
      consent: { route: 'own', form: '2026-01' },
    });
    expect(say(older, age('13-15')).written).toEqual(
      expect.objectContaining({
        consent: { route: 'parental', holder: 'parent', form: '2026-01' },
      }),
    );
  });

  it('are not brought back once somebody has emptied them', () => {
    const emptied = say(begin('teller'), age('adult'), naming('pseudonym'), name('Robin'), name());
    expect(say(emptied, naming('own-name')).written).not.toHaveProperty('name');
  });

  it('are all kept while a person has another part', () => {
    const told = say(begin('teller'), age('adult'), naming('pseudonym'), name('Robin'));
    const mentioned = choosePart(told, personQuestions, part('mentioned'), story);
    expect(mentioned.written).toEqual({ part: 'mentioned' });
    const back = choosePart(mentioned, personQuestions, part('teller'), story);
    expect(back.written).toEqual(told.written);
  });

  it('are left alone where they did not apply before: nothing that was in the file goes by itself', () => {
    const opened = openSheet({ part: 'storyteller', ageBand: 'adult', position: 'agreed', own: 1 });
    expect(say(opened, naming('anonymous')).written).toEqual({
      part: 'storyteller',
      ageBand: 'adult',
      position: 'agreed',
      own: 1,
      naming: 'anonymous',
      consent: { route: 'own', form: '2026-01' },
    });
    expect(asked(opened)).toContain('position');
  });
});

describe('a question with one possible answer', () => {
  it('is answered and not asked', () => {
    const adult = say(begin('in-the-story'), age('adult'));
    expect(adult.written).toEqual(
      expect.objectContaining({ consent: { route: 'own', form: '2026-01' } }),
    );
    expect(asked(adult)).not.toContain('consent.route');
    expect(asked(adult)).not.toContain('consent.form');
  });

  it('is asked where something else is written down', () => {
    const odd = openSheet({
      part: 'in-the-story',
      ageBand: 'adult',
      consent: { route: 'parental' },
    });
    expect(asked(odd)).toContain('consent.route');
  });

  it('is not answered by opening a story, and so it is asked', () => {
    const opened = openSheet({ part: 'in-the-story', ageBand: 'adult' });
    expect(opened.written).toEqual({ part: 'in-the-story', ageBand: 'adult' });
    expect(asked(opened)).toContain('consent.route');
  });
});

describe('a part', () => {
  it('of telling of one’s own work says the age and who decides', () => {
    expect(begin('teller-at-work').written).toEqual({
      part: 'storyteller',
      ageBand: 'adult',
      consent: { route: 'staff', form: '2026-01' },
    });
  });

  it.each(['teller', 'in-the-story', 'mentioned'])('of %s can follow it, and it that', (other) => {
    const changed = choosePart(begin('teller-at-work'), personQuestions, part(other), story);
    expect(changed.written).toHaveProperty('part', other === 'teller' ? 'storyteller' : other);
    expect(changed.written).not.toHaveProperty('consent.route', 'staff');
    const back = choosePart(changed, personQuestions, part('teller-at-work'), story);
    expect(back.written).toEqual(begin('teller-at-work').written);
  });

  it.each([
    ['teller', 'storyteller', 'own'],
    ['in-the-story', 'in-the-story', 'own'],
  ])('of %s after one’s own work is decided by themselves', (other, partWritten, decided) => {
    const changed = choosePart(begin('teller-at-work'), personQuestions, part(other), story);
    expect(changed.written).toEqual({
      part: partWritten,
      ageBand: 'adult',
      consent: { form: '2026-01', route: decided },
    });
  });
});
