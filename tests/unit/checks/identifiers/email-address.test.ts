import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emailAddress } from '../../../../src/checks/identifiers/email-address.ts';
import { expectSeen, isSeen } from './found-by.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9]{1,8}(?:[._+-][a-z0-9]{1,8})?$/);
const domain = fc.stringMatching(
  /^[a-z][a-z0-9]{1,10}(?:\.(?:co\.uk|org\.uk|com|gov\.uk|example))$/,
);

it('sees any email address', () => {
  expectSeen(
    emailAddress,
    fc.tuple(name, domain).map(([who, where]) => `${who}@${where}`),
  );
});

it('sees one that is spelt out', () => {
  const [at, dot] = [
    fc.constantFrom(' at ', ' (at) ', '[at]', ' [at] '),
    fc.constantFrom(' dot ', ' (dot) ', '[dot]'),
  ];
  expectSeen(
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
])('sees none in %j', (text) => {
  expect(isSeen(emailAddress, text)).toBe(false);
});

it('sees one with spaces in it', () => {
  expect(isSeen(emailAddress, 'robin @ example.org')).toBe(true);
});
