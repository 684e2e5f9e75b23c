import { expect, it } from 'vitest';
import { readDescribedPerson } from '../../../../src/story/description/described-person.ts';

const stageOf = (description: string) => readDescribedPerson(description).stage;

it.each([
  ...['her mum', 'the boy’s mum', 'her son’s teacher', 'her daughter’s social worker'],
  ...['his nan, who he lives with', 'mum of two', 'the children’s father', 'her head of year'],
  ...['her daughter, the girl’s mum', 'his son, Reece’s uncle', 'her adult son', 'foster carer'],
  ...['a mother whose baby went to live with relatives', 'the woman Amara lives with'],
  ...[
    'staff at the house where he stays',
    'child psychologist',
    'her neighbour, a retired man',
    'the father of two boys she met',
  ],
  ...['his sister, who is grown up', 'other mums in the group', 'the police officer at the hub'],
])('an adult is described: %s', (description) => expect(stageOf(description)).toBe('adult'));

it.each([
  ...['her son', 'her newborn', 'the twins', 'her foster son', 'their adopted son', 'her youngest'],
  ...['her grandchildren', 'her little boy', 'his surviving son', 'her two older children'],
  ...['her baby, and the relatives he lives with', 'Robin’s daughter', 'a child of hers'],
])('a child of the family is described, who may have grown up: %s', (description) =>
  expect(stageOf(description)).toBe('family-child'),
);

it.each(['a boy', 'a girl in Year 6', 'the children in her class', 'a schoolgirl', 'teenagers'])(
  'a child is described: %s',
  (description) => expect(stageOf(description)).toBe('child'),
);

it.each(['her brother', 'his little sister', 'her cousins', 'a nephew'])(
  'a relative of any age is described: %s',
  (description) => expect(stageOf(description)).toBe('relative'),
);

it.each([
  'the other four young people',
  'her friend',
  'people on the bus',
  'the foster family',
  'her friend with an adult son',
])('nothing is said about the age: %s', (description) =>
  expect(stageOf(description)).toBeUndefined(),
);

it('a plural is distinguished from one person', () => {
  const isPlural = (description: string) => readDescribedPerson(description).isPlural;
  expect(['her sons', 'colleagues', 'the children', 'other women'].every(isPlural)).toBe(true);
  expect(['her son', 'the boss', 'a child', 'somebody'].some(isPlural)).toBe(false);
});
