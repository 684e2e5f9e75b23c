import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { refusal } from '../../../src/desk-server/guard.ts';

const own = {
  method: 'POST',
  headers: {
    host: 'localhost:4321',
    origin: 'http://localhost:4321',
    'content-type': 'application/json; charset=utf-8',
    'sec-fetch-site': 'same-origin',
  },
  socket: { localPort: 4321 },
};
/** As much of a request as is looked at. */
const request = (parts: unknown) => parts as IncomingMessage;
const refused = (change: object, headers: object = {}) =>
  refusal(request({ ...own, ...change, headers: { ...own.headers, ...headers } }));

test('the desk’s own page may ask, by either name of this machine', () => {
  expect(refused({})).toBeUndefined();
  expect(refused({}, { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' })).toBeUndefined();
});

test('a browser that does not say where a request comes from may ask', () => {
  expect(refused({}, { 'sec-fetch-site': undefined })).toBeUndefined();
});

test.each([
  [
    'a name that leads here from elsewhere',
    { host: 'evil.example:4321', origin: 'http://evil.example:4321' },
  ],
  ['another port', { host: 'localhost:4322', origin: 'http://localhost:4322' }],
  ['no name at all', { host: undefined }],
])('nobody may ask under %s', (_, headers) => {
  expect(refused({}, headers)).toBe('The desk is open on this machine alone.');
});

test.each([
  ['another page', { origin: 'https://elsewhere.example' }],
  ['a page whose address begins like ours', { origin: 'http://localhost:43210' }],
  ['a page by this machine’s other name', { origin: 'http://127.0.0.1:4321' }],
  ['a page without an address', { origin: 'null' }],
  ['nothing that says so', { origin: undefined }],
  ['another site', { 'sec-fetch-site': 'same-site' }],
])('%s may not ask', (_, headers) => {
  expect(refused({}, headers)).toBe('The desk listens to its own page alone.');
});

test.each([
  [{ method: 'GET' }, {}],
  [{ method: 'OPTIONS' }, {}],
  [{}, { 'content-type': 'text/plain' }],
  [{}, { 'content-type': 'application/jsonp' }],
  [{}, { 'content-type': undefined }],
])('what a page may send anywhere without asking first is refused: %o %o', (change, headers) => {
  expect(refused(change, headers)).toBe('The desk is asked by POST, in JSON.');
});
