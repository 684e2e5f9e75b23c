import { describe, expect, it } from 'vitest';
import { isUnder18, writtenAges } from '../../../src/story/written-ages.ts';

describe('the ages in a description', () => {
  it.each<[string, number[]]>([
    ['her daughter, 3', [3]],
    ['her daughter, three', [3]],
    ['young person, 16', [16]],
    ['her sons, 4 and 6', [4, 6]],
    ['her son (9)', [9]],
    ['a boy aged 12', [12]],
    ['a boy, age twelve, who plays', [12]],
    ['a 9-year-old', [9]],
    ['a nine year old girl', [9]],
    ['her baby, 6 months', [0]],
    ['her baby, 18 months', [1]],
    ['a 6-week-old', [0]],
    ['a disabled boy, 11 years old', [11]],
    ['care-experienced adult, 26', [26]],
  ])('are found: %s', (description, ages) => {
    expect(writtenAges(description)).toEqual(ages);
  });

  it.each([
    'mum of 2',
    'mum of two',
    'foster carer for 12 years',
    'dad and 3 children',
    'the other four young people',
    'a worker from team 7',
    'her aunt',
  ])('are no other numbers: %s', (description) => expect(writtenAges(description)).toEqual([]));
});

it('an age below 18 is that of a child', () => {
  expect([0, 17].every(isUnder18)).toBe(true);
  expect(isUnder18(18)).toBe(false);
});
