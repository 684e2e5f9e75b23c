import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { refuseForeignRequest } from '../../../src/desk-server/desk-listener.ts';

const ownRequest = {
  method: 'POST',
  headers: {
    host: 'localhost:4321',
    origin: 'http://localhost:4321',
    'content-type': 'application/json; charset=utf-8',
    'sec-fetch-site': 'same-origin',
  },
  socket: { localPort: 4321 },
};
/** Makes a request with only the parts that the check reads. */
const request = (parts: unknown) => parts as IncomingMessage;
const refusalOf = (change: object, headers: object = {}) =>
  refuseForeignRequest(
    request({ ...ownRequest, ...change, headers: { ...ownRequest.headers, ...headers } }),
  );

test('the desk’s own page may send requests under either name of this machine', () => {
  expect(refusalOf({})).toBeUndefined();
  expect(
    refusalOf({}, { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' }),
  ).toBeUndefined();
});

test('a request without a `sec-fetch-site` header is accepted, since old browsers send none', () => {
  expect(refusalOf({}, { 'sec-fetch-site': undefined })).toBeUndefined();
});

test.each([
  [
    'a foreign host name that leads to this machine',
    { host: 'evil.example:4321', origin: 'http://evil.example:4321' },
  ],
  ['another port', { host: 'localhost:4322', origin: 'http://localhost:4322' }],
  ['no host name', { host: undefined }],
])('a request to %s is refused', (_, headers) => {
  expect(refusalOf({}, headers)).toBe('The desk is open on this machine only.');
});

test.each([
  ['another page', { origin: 'https://elsewhere.example' }],
  ['a page whose address begins like the desk’s', { origin: 'http://localhost:43210' }],
  ['a page under the other name of this machine', { origin: 'http://127.0.0.1:4321' }],
  ['a page without an address', { origin: 'null' }],
  ['a page that sends no origin', { origin: undefined }],
  ['another site', { 'sec-fetch-site': 'same-site' }],
])('a request of %s is refused', (_, headers) => {
  expect(refusalOf({}, headers)).toBe('The desk answers only its own page.');
});

test.each([
  [{ method: 'GET' }, {}],
  [{ method: 'OPTIONS' }, {}],
  [{}, { 'content-type': 'text/plain' }],
  [{}, { 'content-type': 'application/jsonp' }],
  [{}, { 'content-type': undefined }],
])(
  'a request that a browser would send to another site without a preflight is refused: %o %o',
  (change, headers) => {
    expect(refusalOf(change, headers)).toBe('The desk takes only POST requests in JSON.');
  },
);
