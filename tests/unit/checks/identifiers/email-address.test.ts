import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emailAddress } from '../../../../src/checks/identifiers/email-address.ts';
import { expectFound, isFound } from './expect-found.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9]{1,8}(?:[._+-][a-z0-9]{1,8})?$/);
const domain = fc.stringMatching(
  /^[a-z][a-z0-9]{1,10}(?:\.(?:co\.uk|org\.uk|com|gov\.uk|example))$/,
);

it('finds any email address', () => {
  expectFound(
    emailAddress,
    fc.tuple(name, domain).map(([who, where]) => `${who}@${where}`),
  );
});

it('finds an email address that is spelled out', () => {
  const [at, dot] = [
    fc.constantFrom(' at ', ' (at) ', '[at]', ' [at] '),
    fc.constantFrom(' dot ', ' (dot) ', '[dot]'),
  ];
  expectFound(
    emailAddress,
    fc
      .tuple(name, at, domain, dot)
      .map(([who, sign, where, stop]) => who + sign + where.replaceAll('.', stop)),
  );
});

it.each([
  'Meet me at home.',
  'Meet me at the dot on the map',
  'Care@Home',
  'a@b',
  '@robin',
  'look at dot 4 and dot 5',
])('finds no email address in %j', (text) => {
  expect(isFound(emailAddress, text)).toBe(false);
});

it('finds an email address with spaces in it', () => {
  expect(isFound(emailAddress, 'robin @ example.org')).toBe(true);
});
