import { expect, test } from 'vitest';
import { headersFile, siteHeaders } from '../../../src/build/headers.ts';

test('the policy starts from nothing, and lets in no one else', () => {
  const { 'Content-Security-Policy': policy = '' } = siteHeaders('public');
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'|data:/);
});

test('the staff library says by header too that it is not to be listed', () => {
  expect(siteHeaders('staff')['X-Robots-Tag']).toBe('noindex, nofollow');
  expect(siteHeaders('public')['X-Robots-Tag']).toBeUndefined();
});

test('the file for hosts has every header, under the base path', () => {
  const lines = headersFile('public', '/library/').split('\n');
  expect(lines[0]).toBe('/library/*');
  expect(lines.slice(1, -1)).toEqual(
    Object.entries(siteHeaders('public')).map(([name, value]) => `  ${name}: ${value}`),
  );
});
