import { describe, expect, test } from 'vitest';
import { readOptions } from '../../../src/runtime/options.ts';
import { dayInLondon } from '../../../src/story/plain-date.ts';

describe('dayInLondon', () => {
  test('gives the day in the United Kingdom, in summer and in winter', () => {
    expect(dayInLondon(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(dayInLondon(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
  });
});

describe('readOptions', () => {
  test('has a default for every variable', () => {
    const options = readOptions({}, '2026-11-23');
    expect(options).toMatchObject({ on: '2026-11-23', audience: 'public' });
    expect(options.siteUrl.href).toBe('http://localhost:4321/');
  });

  test('treats an empty variable as unset', () => {
    expect(readOptions({ AS_OF: '', CONTENT_DIR: ' ' }, '2026-11-23').on).toBe('2026-11-23');
  });

  test('ends the base path in a slash', () => {
    const { siteUrl } = readOptions({ SITE_URL: 'https://a.example/library' }, '2026-11-23');
    expect(siteUrl.pathname).toBe('/library/');
  });

  test.each([
    [{ AS_OF: '01/03/2027' }, /AS_OF/],
    [{ AS_OF: '2027-02-29' }, /AS_OF/],
    [{ LIBRARY_AUDIENCE: 'Staff' }, /LIBRARY_AUDIENCE/],
    [{ SITE_URL: 'ftp://a.example/' }, /SITE_URL/],
    [{ SITE_URL: 'https://a.example/?x=1' }, /SITE_URL/],
    [{ CONTENT_DIR: 'no/such/folder' }, /CONTENT_DIR/],
  ])('refuses %o with an error that names the variable', (env, name) => {
    expect(() => readOptions(env, '2026-11-23')).toThrow(name);
  });
});
