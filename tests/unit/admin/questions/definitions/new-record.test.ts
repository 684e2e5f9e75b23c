import { describe, expect, it } from 'vitest';
import { copiedAnswers } from '../../../../../admin/questions/definitions/copied-answers.ts';
import { answersTogether } from '../../../../../admin/questions/definitions/form-question.ts';
import {
  hasMadeRecord,
  makeRecord,
} from '../../../../../admin/questions/definitions/new-record.ts';
import {
  personQuestions,
  personSections,
} from '../../../../../admin/questions/definitions/person-questions.ts';
import { randomBytes } from '../../../../../admin/questions/definitions/random-characters.ts';
import { recordReference } from '../../../../../src/story/schema/fields.ts';
import { storyFacts } from '../../../../support/story-facts.ts';

const story = storyFacts({ newRecord: 'R-7KXM-Q4WT' });
const adult = (record?: string) => ({
  part: 'storyteller' as const,
  consent: { agreedToTell: '2026-11-02', ...(record !== undefined && { record }) },
});
const copiedRecord = (from: string) =>
  personSections
    .flatMap((section) => copiedAnswers(section, adult(), adult(from), story))
    .find(({ path }) => path.join('.') === 'consent.record')?.value;
const firstYes = personQuestions.find(({ path }) => path.join('.') === 'consent.agreedToTell')!;

describe('a reference that the desk makes', () => {
  const many = Array.from({ length: 500 }, () => makeRecord(randomBytes));

  it('is accepted by the schema, recognised by the desk, and different each time', () => {
    for (const record of many) {
      expect(recordReference.safeParse(record).success, record).toBe(true);
      expect(hasMadeRecord(adult(record)), record).toBe(true);
    }
    expect(new Set(many).size).toBe(many.length);
  });

  it('is recognised, and a reference from the register itself is not', () => {
    expect(hasMadeRecord(adult('SOS-2026-014'))).toBe(false);
    expect(hasMadeRecord(adult())).toBe(false);
  });

  it('is not copied to the next person, who gets a new one', () => {
    expect(copiedRecord('R-BCDF-3467')).toBe('R-7KXM-Q4WT');
  });

  it('is not made for a further person if the register has numbers of its own', () => {
    expect(copiedRecord('SOS-2026-014')).toBeUndefined();
  });
});

describe('the press for the usual first yes', () => {
  const offered = (people: (typeof story)['people']) =>
    answersTogether(firstYes, { about: {}, story: { ...story, people } });

  it('says the day, the form and the role that it writes, and the reference for the form', () => {
    const press = offered([]);
    expect(press?.words).toBe(
      'They said yes today, 23 November 2026, on a signed form, to a participation worker',
    );
    expect(press?.hint).toContain('write R-7KXM-Q4WT on it');
    expect(press?.changes.map(({ path, value }) => [path.join('.'), value])).toEqual([
      ['consent.agreedToTell', '2026-11-23'],
      ['consent.takenBy', 'participation worker'],
      ['consent.method', 'signed'],
      ['consent.record', 'R-7KXM-Q4WT'],
    ]);
  });

  it('is not offered once any of its questions is answered, or an earlier person has been asked', () => {
    const about = { consent: { takenBy: 'social worker' } };
    expect(answersTogether(firstYes, { about, story })).toBeUndefined();
    expect(offered([adult()])).toBeUndefined();
  });
});
