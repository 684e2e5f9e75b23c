import { expect, it } from 'vitest';
import { countDescribed } from '../../../../src/story/description/count-described.ts';

it.each([
  ['22 parents', 22],
  ['the other four young people', 4],
  ['a group of six', 1],
  ['two sisters', 2],
  ['her two older children, who were adopted', 2],
  ['her twins, aged seven', 2],
  ['triplets', 3],
  ['both grandparents', 2],
  ['the couple next door', 2],
  ['her foster mum and dad', 2],
  ['his sister and his brother', 2],
  ['parents in the group', 2],
  ['foster carers', 2],
  ['her sons', 2],
])('counts %s as %i', (description, count) => {
  expect(countDescribed(description)).toBe(count);
});

it.each([
  ...['mum of two', 'mum of twins', 'a mother of three children', 'her daughter, 3', 'his twin'],
  ...[
    'a 12-year-old boy',
    '17 year old',
    'seven when it began',
    'grandmother and special guardian',
  ],
  ...[
    'the twins’ mum',
    'her mum and dad’s social worker',
    'head of Year 7 and 8',
    'young person, 16',
  ],
  ...['the driver of bus number 12', 'the woman her sons live with', 'social worker', ''],
])('counts one person in %s', (description) => {
  expect(countDescribed(description)).toBe(1);
});
