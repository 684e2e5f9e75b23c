import { describe, expect, it } from 'vitest';
import { findDescribedAges, isUnder18 } from '../../../../src/story/description/described-ages.ts';

/** The numbers that stand for ages, without the stages of life. */
const agesIn = (description: string) =>
  findDescribedAges(description)
    .filter(([first, last]) => first === last)
    .map(([age]) => age);

describe('the ages in a description', () => {
  it.each<[string, number[]]>([
    ['her daughter, 3', [3]],
    ['her daughter, three', [3]],
    ['young person, 16', [16]],
    ['her sons, 4 and 6', [4, 6]],
    ['her son (9)', [9]],
    ['her son [8]', [8]],
    ['her son – 6', [6]],
    ['her son 8', [8]],
    ['her son, now 8', [8]],
    ['her son, almost 8', [7]],
    ['her son, 8½', [8]],
    ['her son, ８', [8]],
    ['her son, eight years', [8]],
    ['her son, 8yrs', [8]],
    ['her son, 6 y.o.', [6]],
    ['his 3yr old', [3]],
    ['her 8-yr-old', [8]],
    ['her 8 and 10 year olds', [8, 10]],
    ['the children, 3 to 9', [3, 9]],
    ['a boy of 7', [7]],
    ['a child of nine', [9]],
    ['a boy of 8 years', [8]],
    ['a boy aged 12', [12]],
    ['a boy, age twelve, who plays', [12]],
    ['a 9-year-old', [9]],
    ['a nine year old girl', [9]],
    ['her baby, 6 months', [0]],
    ['her baby, 18 months', [1]],
    ['a 6-week-old', [0]],
    ['a disabled boy, 11 years old', [11]],
    ['17 years of age', [17]],
    ['young person, 17yo', [17]],
    ['a young woman who is 17', [17]],
    ['young person turning 18 next spring', [17]],
    ['her son who is 15', [15]],
    ['care-experienced adult, 26', [26]],
    ['dad, 45', [45]],
  ])('are found: %s', (description, ages) => {
    expect(agesIn(description)).toEqual(ages);
  });

  it.each([
    'mum of 2',
    'mum of two',
    'mum of children aged 3 and 7',
    'dad of a four-year-old',
    'grandmother of a boy aged 7',
    'social worker for children aged 11 and over',
    'foster carer of teenagers, 13 and up',
    'foster carer for 12 years',
    'health visitor (0 to 19)',
    'head of Years 7 and 8',
    'Year 9 tutor',
    'neighbours at flats 3 and 4',
    'the driver on routes 7, 12 and 14',
    'team managers (2)',
    'her colleagues, two',
    'dad and 3 children',
    'the eldest of five',
    'the other four young people',
    'a worker from team 7',
    'her aunt',
    'her friend, 16 when it began',
    'somebody in care since she was 4 years old',
  ])('are no other numbers, and no ages of somebody else or of the past: %s', (description) =>
    expect(agesIn(description)).toEqual([]),
  );
});

describe('a stage of life in a description', () => {
  it.each<[string, number, number]>([
    ['her newborn', 0, 1],
    ['a toddler', 0, 4],
    ['her tot', 0, 4],
    ['an infant', 0, 3],
    ['his teenage son', 13, 19],
    ['her daughter, in reception class', 4, 5],
    ['a primary school pupil', 4, 11],
    ['her son, in Year 9', 13, 14],
    ['young person in Year 12', 16, 17],
    ['her GCSE-age son', 14, 17],
    ['her little boy', 0, 17],
  ])('means ages: %s', (description, first, last) => {
    expect(findDescribedAges(description)).toContainEqual([first, last]);
  });

  it.each([
    'head of Years 7 and 8',
    'a nursery worker',
    'the girl’s mum',
    'secondary school teacher',
  ])('of somebody else means none: %s', (description) =>
    expect(findDescribedAges(description)).toEqual([]),
  );
});

it('ages are those of a child only if all of them are below 18', () => {
  expect(isUnder18([16, 17])).toBe(true);
  expect(isUnder18([13, 19])).toBe(false);
});
