import { expect, it } from 'vitest';
import { mentionedChildren } from '../../../../src/story/rules/mentioned-children.ts';
import { ruleFindings, type Change } from './rule-findings.ts';

const mention = (about: object): Change => {
  return ({ people }) => Object.assign(people[2]!, about);
};
const refused = ['child-only-mentioned at people[2].part'];

it('accepts the valid story', () => expect(ruleFindings(mentionedChildren)).toEqual([]));

it('refuses a child who agreed or was not asked', () => {
  for (const position of ['agreed', 'not-asked'] as const) {
    expect(ruleFindings(mentionedChildren, mention({ position, ageBand: '10-12' }))).toEqual(
      refused,
    );
    expect(ruleFindings(mentionedChildren, mention({ position, ageBand: 'adult' }))).toEqual([]);
  }
});

it('refuses an exact age under 18, which identifies a child', () => {
  const aged = (description: string) =>
    ruleFindings(mentionedChildren, mention({ position: 'not-identifiable', description }));
  expect(aged('her son, 8')).toEqual(refused);
  expect(aged('her son, 17')).toEqual(refused);
  expect(aged('her son, 18')).toEqual([]);
  expect(aged('the other four young people')).toEqual([]);
});

it('accepts a child who has died', () => {
  const died = mention({ position: 'died', ageBand: 'under-10', description: 'her son, 6' });
  expect(ruleFindings(mentionedChildren, died)).toEqual([]);
});

it('accepts a group of children who are not identifiable', () => {
  const group = mention({ position: 'not-identifiable', ageBand: '13-15' });
  expect(ruleFindings(mentionedChildren, group)).toEqual([]);
});
