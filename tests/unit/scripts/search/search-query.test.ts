import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isEmptyQuery,
  readQuery,
  writeQuery,
} from '../../../../src/scripts/search/search-query.ts';

const names = ['kind', 'theme'];

test('a search can be written as an address and read back', () => {
  const anyState = fc.record({
    q: fc.string().map((text) => text.trim()),
    filters: fc.dictionary(
      fc.constantFrom(...names),
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
      { noNullPrototype: true },
    ),
  });
  fc.assert(
    fc.property(anyState, (state) => {
      expect(readQuery(writeQuery(state), names)).toEqual(state);
    }),
  );
});

test('an empty search has an empty address', () => {
  expect(writeQuery({ q: '', filters: {} })).toBe('');
  expect(isEmptyQuery(readQuery('', names))).toBe(true);
});

test('unknown parts of an address are ignored', () => {
  expect(readQuery('?q=tea&kind=family&utm_source=x&theme=', names)).toEqual({
    q: 'tea',
    filters: { kind: ['family'] },
  });
});

test('an address can ask for several uses at once, each of them once', () => {
  const address = '?use=report&use=press&use=report';
  expect(readQuery(address, ['use'])).toEqual({ q: '', filters: { use: ['report', 'press'] } });
  expect(writeQuery({ q: '', filters: { use: ['report', 'press'] } })).toBe(
    '?use=report&use=press',
  );
});
