import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { refuseDevRequest } from '../../../../src/site/development/dev-guard.ts';

const base = '/0123456789abcdef0123456789abcdef/library/';
const host = '127.0.0.1:4321';
/** Makes a request with only the parts that the check reads. */
const request = (parts: unknown) => parts as IncomingMessage;
const refusalOf = (url: string, headers: object = {}) =>
  refuseDevRequest(
    request({ url, headers: { host, ...headers }, socket: { localPort: 4321 } }),
    base,
  );

test('every address below the secret one is answered', () => {
  for (const url of [base, `${base}held-back/`, `${base}@vite/client`, `${base}?token=x`]) {
    expect(refusalOf(url)).toBeUndefined();
  }
  expect(refusalOf(base, { host: 'localhost:4321' })).toBeUndefined();
});

test.each([
  '/',
  '',
  '/library/',
  base.slice(0, -1),
  base.toUpperCase(),
  `/${base}`,
  `/x/..${base}`,
  '*',
])('an address without the secret at its beginning is refused: %o', (url) => {
  expect(refusalOf(url)).toMatch(/^This is the development server/);
});

test('a page of the server itself, a link and an address that was typed are answered', () => {
  for (const headers of [
    { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' },
  ]) {
    expect(refusalOf(base, headers)).toBeUndefined();
  }
});

test.each([
  [{ origin: 'https://elsewhere.example' }],
  [{ origin: 'null' }],
  [{ origin: 'http://localhost:4321' }],
  [{ 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'script' }],
  [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }],
])('a page of another origin is refused, even if it knows the secret: %o', (headers) => {
  expect(refusalOf(base, headers)).toBe('The development server answers only its own pages.');
});

test('a name that leads to this machine is refused, even with the secret', () => {
  expect(refusalOf(base, { host: 'evil.example:4321' })).toMatch(/on this machine only/);
});
