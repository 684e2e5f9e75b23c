import { expect, it } from 'vitest';
import { mentionedNotRevealed } from '../../../../src/story/rules/mentioned-not-revealed.ts';
import { ruleFindings, storytellerOf, type Change } from './rule-findings.ts';

const legal = { legalCheckOn: '2026-05-01' };
const weighed = { notAskedWeighed: { on: '2026-05-01' } };
const both = { ...legal, ...weighed };
/** A named adult, and somebody who is only mentioned. */
const beside = (about: object, review: object = {}): Change => {
  return (story) => {
    Object.assign(storytellerOf(story), { naming: 'own-name', ageBand: 'adult' });
    Object.assign(story.people[2]!, about);
    Object.assign(story.safeguarding, review);
    story.people.splice(1, 1);
  };
};
const refused = ['own-name-reveals at people[0].naming'];

it('accepts the valid story', () => expect(ruleFindings(mentionedNotRevealed)).toEqual([]));

it.each(['not-asked', 'not-identifiable'])('needs two checks beside someone %s', (position) => {
  expect(ruleFindings(mentionedNotRevealed, beside({ position }))).toEqual(refused);
  expect(ruleFindings(mentionedNotRevealed, beside({ position }, legal))).toEqual(refused);
  expect(ruleFindings(mentionedNotRevealed, beside({ position }, weighed))).toEqual(refused);
  expect(ruleFindings(mentionedNotRevealed, beside({ position }, both))).toEqual([]);
});

it.each(['agreed', 'died'])(
  'accepts a person’s own name beside someone with the position `%s`',
  (position) => {
    expect(ruleFindings(mentionedNotRevealed, beside({ position }))).toEqual([]);
  },
);

it('refuses a person’s own name in spite of both checks if a child is in the story or mentioned', () => {
  const withChild: Change = (story) => {
    const { people } = story;
    const brother = people[1]!;
    beside({ position: 'not-asked' }, both)(story);
    people.push(brother);
  };
  expect(ruleFindings(mentionedNotRevealed, withChild)).toEqual(refused);
  const group = { position: 'not-identifiable', ageBand: '13-15' };
  expect(ruleFindings(mentionedNotRevealed, beside(group, both))).toEqual(refused);
  const aged = { position: 'not-identifiable', ageBand: undefined, description: 'a boy, 9' };
  expect(ruleFindings(mentionedNotRevealed, beside(aged, both))).toEqual(refused);
});

it('accepts the own name of a professional without checks, unless it is beside their own family', () => {
  const professional: Change = (story) => {
    beside({ position: 'not-identifiable', description: 'a mother she worked with' })(story);
    storytellerOf(story).consent.route = 'staff';
  };
  expect(ruleFindings(mentionedNotRevealed, professional)).toEqual([]);
  for (const ownFamily of [{ description: 'her own mum' }, { description: 'her mum' }]) {
    const family: Change = (story) => {
      professional(story);
      Object.assign(story.people[1]!, ownFamily);
    };
    expect(ruleFindings(mentionedNotRevealed, family)).toEqual(refused);
  }
});
