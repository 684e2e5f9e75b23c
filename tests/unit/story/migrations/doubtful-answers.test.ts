import { describe, expect, it } from 'vitest';
import { findDoubtfulAnswers } from '../../../../src/story/migrations/doubtful-answers.ts';
import { writePath } from '../../../../src/story/issue.ts';
import { withoutField } from '../../../support/typed-data.ts';
import { validData } from '../../../support/valid-story.ts';

const doubts = (people: object[], rest: object = {}) =>
  findDoubtfulAnswers({ people, ...rest }).map(
    ({ path, question }) => `${question} at ${writePath(path)}`,
  );
const release = { on: '2026-02-20', expiresOn: '2028-02-20' };
const child = (ageBand: string, consent: object) => ({
  ...{ part: 'in-the-story', ageBand },
  consent: { route: 'parental', release, ...consent },
});
const mentioned = (description: string, rest: object = {}) => ({
  ...{ part: 'mentioned', description, position: 'not-identifiable' },
  ...rest,
});

describe('an answer of schema 1 that schema 2 may refuse', () => {
  it.each([
    ['16-17', '2099-07-01'],
    ['16-17', '2028-03-01'],
    ['16-17', '2026-02-20'],
    ['13-15', '2029-03-01'],
    ['13-15', '2027-03-09'],
    ['under-13', '2027-03-09'],
  ])('is a day of asking again that does not fit: %s, %s', (ageBand, askAgainOn) => {
    expect(doubts([child(ageBand, { askAgainOn })])).toEqual([
      'ask-again-day at people[0].consent.askAgainOn',
    ]);
  });

  it('is a day to ask a child below 13 again, which would only show the month of a birthday', () => {
    expect(doubts([child('under-13', { askAgainOn: '2033-11-01' })])).toEqual([
      'ask-again-needless at people[0].consent.askAgainOn',
    ]);
    expect(doubts([child('under-13', { askAgainOn: '2027-11-01' })])).toEqual([]);
  });

  it('is not a day that schema 2 accepts', () => {
    expect(doubts([child('16-17', { askAgainOn: '2028-02-01' })])).toEqual([]);
    expect(doubts([child('13-15', { askAgainOn: '2029-02-01' })])).toEqual([]);
    expect(doubts([child('13-15', {})])).toEqual([]);
  });

  it('is a child too young to be asked, unless they are known to be below 5', () => {
    const childsView = { view: 'too-young' };
    const place = 'too-young at people[0].consent.childsView.view';
    expect(doubts([child('under-13', { childsView })])).toEqual([place]);
    const aged = (ageOnRelease: number) =>
      child('under-10', { childsView, release: { ...release, ageOnRelease } });
    expect(doubts([aged(5)])).toEqual([place]);
    expect(doubts([aged(4)])).toEqual([]);
  });

  it('is a wait that somebody waived, with a child in the story', () => {
    const adult = { part: 'storyteller', ageBand: 'adult', consent: { release: { coolingOffWaived: true } } }; // prettier-ignore
    expect(doubts([adult, child('16-17', {})])).toEqual([
      'waiting at people[0].consent.release.coolingOffWaived',
    ]);
    expect(doubts([adult, mentioned('families')])).toEqual([]);
  });

  it('is a missing answer about lifelong anonymity, if somebody may be recognised', () => {
    const heard = { part: 'storyteller', ageBand: 'adult', consent: { release: { recognisableBy: ['voice'] } } }; // prettier-ignore
    const named = { part: 'storyteller', ageBand: 'adult', naming: 'own-name' };
    const contentNotes = ['sexual-abuse'];
    expect(doubts([heard, named], { contentNotes })).toEqual([
      'anonymity at people[0].anonymityForLife',
      'anonymity at people[1].anonymityForLife',
    ]);
    expect(doubts([{ ...named, anonymityForLife: false }], { contentNotes })).toEqual([]);
    expect(doubts([named], { contentNotes: ['bereavement'] })).toEqual([]);
  });

  it('is that answer for everyone in the story once somebody may be recognised, except practitioners', () => {
    const contentNotes = ['sexual-abuse'];
    const named = { part: 'storyteller', naming: 'own-name', anonymityForLife: false };
    const hidden = { part: 'in-the-story', ageBand: 'adult', naming: 'anonymous' };
    const worker = { ...hidden, description: 'social worker', consent: { route: 'staff' } };
    expect(doubts([named, hidden, worker], { contentNotes })).toEqual([
      'anonymity at people[1].anonymityForLife',
    ]);
    expect(doubts([hidden], { contentNotes })).toEqual([]);
  });

  it.each([
    ...['her son', 'his stepdaughter', 'the twins', 'her little boy', 'their grandchildren'],
    ...['her newborn', 'a girl in Year 9', 'a lad, 14', 'her eldest', 'their foster son'],
  ])('is somebody mentioned who may be a child: %s', (description) => {
    expect(doubts([mentioned(description)])).toEqual(['mentioned-child at people[0].position']);
  });

  it('is not a mentioned person who is an adult, has died or already has a question', () => {
    expect(
      doubts([
        ...[mentioned('her team'), mentioned('her son', { ageBand: 'adult' })],
        ...[mentioned('her son', { position: 'died' }), mentioned('a person of the town')],
        ...[mentioned('a boy on the bus'), mentioned('the other children')],
        mentioned('her son', { position: 'agreed' }),
      ]),
    ).toEqual([]);
  });

  it('is missing from a valid story, and from data that is not a story', () => {
    const data = withoutField(validData(), ['people', 1, 'consent', 'askAgainOn']);
    expect(findDoubtfulAnswers(data)).toEqual([]);
    expect(findDoubtfulAnswers('words')).toEqual([]);
  });
});
