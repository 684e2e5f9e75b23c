import { expect, it } from 'vitest';
import { findQuotations } from '../../../../src/checks/language/quotations.ts';

const quotes = (text: string) => findQuotations(text).map(([start, end]) => text.slice(start, end));

it.each([
  ['She said, ‘I don’t know.’ Then she left.', ['‘I don’t know.’']],
  ['“Not known,” it said.', ['“Not known,”']],
  ['It said "not known" twice.', ['"not known"']],
  ["It said 'it isn't known' twice.", ["'it isn't known'"]],
  ['‘One,’ he said, ‘and two.’', ['‘One,’', '‘and two.’']],
  ['(‘One’) and [“two”]', ['‘One’', '“two”']],
  ['‘It goes on and on', ['‘It goes on and on']],
  ['When you say ‘it is “just drugs” to me’', ['‘it is “just drugs” to me’']],
])('finds the quotations in %j', (text, expected) => {
  expect(quotes(text)).toEqual(expected);
});

it.each(['It’s his mum’s kettle.', 'The boys’ room', "It's his mum's", '5’ 4"', 'the ’90s'])(
  'finds no quotation in %j, which has apostrophes',
  (text) => {
    expect(quotes(text)).toEqual([]);
  },
);
