import { expect, it } from 'vitest';
import {
  anonymityAnswered,
  isAskedAboutAnonymity,
} from '../../../../src/story/rules/anonymity-answered.ts';
import { brotherOf, ruleFindings, storytellerOf, type Change } from './rule-findings.ts';

type Note = 'sexual-abuse' | 'physical-abuse' | 'domestic-abuse' | 'exploitation' | 'neglect';
const everyone = [0, 1, 2].map(
  (index) => `anonymity-unanswered at people[${index}].anonymityForLife`,
);
const named = (contentNotes: Note[]): Change => {
  return (story) => {
    story.contentNotes = contentNotes;
    storytellerOf(story).naming = 'own-name';
  };
};

it('accepts the valid story', () => expect(ruleFindings(anonymityAnswered)).toEqual([]));

it('asks about everyone in a story of abuse or exploitation in which someone is named', () => {
  for (const note of [
    'sexual-abuse',
    'physical-abuse',
    'domestic-abuse',
    'exploitation',
  ] as const) {
    expect(ruleFindings(anonymityAnswered, named([note]))).toEqual(everyone);
  }
  expect(ruleFindings(anonymityAnswered, named(['neglect']))).toEqual([]);
});

it('accepts yes and no', () => {
  for (const anonymityForLife of [true, false]) {
    const answered: Change = (story) => {
      named(['sexual-abuse'])(story);
      for (const person of story.people) person.anonymityForLife = anonymityForLife;
    };
    expect(ruleFindings(anonymityAnswered, answered)).toEqual([]);
  }
});

it('asks about other people too, although the named person has an answer', () => {
  const answered: Change = (story) => {
    named(['sexual-abuse'])(story);
    storytellerOf(story).anonymityForLife = false;
  };
  expect(ruleFindings(anonymityAnswered, answered)).toEqual(everyone.slice(1));
  const seen: Change = (story) => {
    story.contentNotes = ['sexual-abuse'];
    brotherOf(story).consent.release.recognisableBy = ['face'];
  };
  expect(ruleFindings(anonymityAnswered, seen)).toEqual(everyone);
});

it('asks nothing if nobody can be recognised, and nothing about practitioners', () => {
  const hidden: Change = (story) => (story.contentNotes = ['sexual-abuse']);
  expect(ruleFindings(anonymityAnswered, hidden)).toEqual([]);
  const professional: Change = (story) => {
    named(['sexual-abuse'])(story);
    storytellerOf(story).consent.route = 'staff';
  };
  expect(ruleFindings(anonymityAnswered, professional)).toEqual(everyone.slice(1));
  const staff = { part: 'storyteller', consent: { route: 'staff' } };
  expect(isAskedAboutAnonymity({ ...staff, description: 'social worker' })).toBe(false);
  expect(isAskedAboutAnonymity({ ...staff, description: 'foster carer' })).toBe(true);
  expect(isAskedAboutAnonymity({ part: 'mentioned', position: 'not-identifiable' })).toBe(false);
});
