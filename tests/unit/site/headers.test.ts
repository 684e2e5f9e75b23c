import { describe, expect, test } from 'vitest';
import { localDesk, readDesk } from '../../../src/desk-settings/desk-backend.ts';
import type { Desk } from '../../../src/desk-settings/desk-settings.ts';
import {
  deskHeaders,
  headerRules,
  formatHeadersFile,
  headersFor,
  parseHeadersFile,
  siteHeaders,
} from '../../../src/site/headers.ts';

const siteUrl = new URL('https://stories.example/library/');
const names = ['404.html', 'admin/', 'stories/', 'index.html'];
const gitlab = readDesk(
  { DESK_BACKEND: 'gitlab', DESK_REPO: 'council/stories', DESK_APP_ID: 'abc' },
  '/',
)!;
const github = readDesk(
  {
    DESK_BACKEND: 'github',
    DESK_REPO: 'council/stories',
    DESK_AUTH_URL: 'https://auth.example.org/auth',
  },
  '/',
)!;
const policyOf = (headers: Record<string, string>) => headers['Content-Security-Policy'] ?? '';

test('the content security policy allows nothing by default and no other site', () => {
  const policy = policyOf(siteHeaders('public'));
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'|data:/);
});

test('the staff library sends a header that asks search engines not to list it', () => {
  expect(siteHeaders('staff')['X-Robots-Tag']).toBe('noindex, nofollow');
  expect(siteHeaders('public')['X-Robots-Tag']).toBeUndefined();
});

test('browsers must ask the server before they show a page from their cache', () => {
  expect(siteHeaders('public')['Cache-Control']).toBe('no-cache');
});

describe('the headers of the desk', () => {
  test('have a policy that allows nothing by default and no code made from text', () => {
    const policy = policyOf(deskHeaders('public', localDesk('/', 'content')));
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(
      /https?:|\*|unsafe-inline|'unsafe-eval'|script-src[^;]* (?:data|blob):/,
    );
  });

  test('allow connections to the git host of the desk, and to no other host', () => {
    expect(policyOf(deskHeaders('public', gitlab))).toContain(
      "connect-src 'self' blob: https://gitlab.com;",
    );
    expect(policyOf(deskHeaders('public', github))).toContain(
      "connect-src 'self' blob: https://api.github.com;",
    );
  });

  test('let the window of an OAuth proxy reach the desk, where the backend has one', () => {
    const opener = (desk: Desk) => deskHeaders('public', desk)['Cross-Origin-Opener-Policy'];
    expect(opener(github)).toBe('same-origin-allow-popups');
    expect(opener(gitlab)).toBe('same-origin');
  });

  test('ask search engines not to list the desk', () => {
    expect(deskHeaders('public', gitlab)['X-Robots-Tag']).toBe('noindex, nofollow');
  });
});

describe('the _headers file', () => {
  const desk = localDesk('/library/', 'content');

  test('has every header under the base path', () => {
    const rules = headerRules({ audience: 'public', siteUrl, desk: undefined }, names);
    const lines = formatHeadersFile(rules).trimEnd().split('\n');
    expect(lines[0]).toBe('/library/*');
    expect(lines.slice(1)).toEqual(
      Object.entries(siteHeaders('public')).map(([name, value]) => `  ${name}: ${value}`),
    );
  });

  test('has no path that matches two rules, since a host might send both policies', () => {
    const rules = headerRules({ audience: 'public', siteUrl, desk }, names);
    expect(rules.map(({ path }) => path)).toEqual([
      '/library/admin/*',
      '/library/',
      '/library/404.html',
      '/library/index.html',
      '/library/stories/*',
    ]);
  });

  test('is parsed to the same rules that were formatted', () => {
    const rules = headerRules({ audience: 'staff', siteUrl, desk }, names);
    const read = parseHeadersFile(formatHeadersFile(rules));
    expect(read).toEqual(rules);
    expect(headersFor('/library/admin/', read)).toEqual(deskHeaders('staff', desk));
    expect(headersFor('/library/stories/k7m2qx/', read)).toEqual(siteHeaders('staff'));
    expect(headersFor('/library/nowhere', read)).toBeUndefined();
  });
});
