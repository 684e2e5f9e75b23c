import { expect, it } from 'vitest';
import { mentionedPeopleComplete } from '../../../../src/story/rules/mentioned-people-complete.ts';
import { ruleFindings, type Change } from './rule-findings.ts';

const mention = (about: object): Change => {
  return ({ people }) => {
    people[2] = { part: 'mentioned', description: 'her mum', ...about } as (typeof people)[number];
  };
};

it('accepts the valid story', () => expect(ruleFindings(mentionedPeopleComplete)).toEqual([]));

it.each(['ageBand', 'records', 'agreedOn'] as const)(
  'requires `%s` if a person agreed',
  (field) => {
    const without: Change = ({ people }) => Reflect.deleteProperty(people[2]!, field);
    expect(ruleFindings(mentionedPeopleComplete, without)).toEqual([
      `position-incomplete at people[2].${field}`,
    ]);
  },
);

it('requires a reason and the age band `adult` if a person was not asked', () => {
  expect(ruleFindings(mentionedPeopleComplete, mention({ position: 'not-asked' }))).toEqual([
    'position-incomplete at people[2].ageBand',
    'position-incomplete at people[2].because',
  ]);
  const because = mention({ position: 'not-asked', ageBand: 'adult', because: 'unsafe' });
  expect(ruleFindings(mentionedPeopleComplete, because)).toEqual([]);
});

it.each(['not-identifiable', 'died'])(
  'requires no further field for the position `%s`',
  (position) => {
    expect(ruleFindings(mentionedPeopleComplete, mention({ position }))).toEqual([]);
  },
);

it.each([
  ['not-identifiable', { records: ['SOS-2026-090'] }, 'records'],
  ['died', { agreedOn: '2026-02-18' }, 'agreedOn'],
  ['died', { because: 'unsafe' }, 'because'],
  ['not-identifiable', { withdrawnOn: '2026-05-01' }, 'withdrawnOn'],
  ['died', { objectedOn: '2026-05-01' }, 'objectedOn'],
  ['died', { objectionWeighed: { on: '2026-05-01' } }, 'objectionWeighed'],
])('refuses for the position `%s` a field of another position: %j', (position, fields, field) => {
  const change = mention({ position, ...fields });
  expect(ruleFindings(mentionedPeopleComplete, change)).toEqual([
    `position-extra at people[2].${field}`,
  ]);
});
