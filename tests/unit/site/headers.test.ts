import { describe, expect, test } from 'vitest';
import { localDesk, readDesk, type Desk } from '../../../src/desk-settings/desk-backend.ts';
import {
  deskHeaders,
  headerRules,
  headersFile,
  headersFor,
  readHeadersFile,
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

test('the policy starts from nothing, and lets in no one else', () => {
  const policy = policyOf(siteHeaders('public'));
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'|data:/);
});

test('the staff library says by header too that it is not to be listed', () => {
  expect(siteHeaders('staff')['X-Robots-Tag']).toBe('noindex, nofollow');
  expect(siteHeaders('public')['X-Robots-Tag']).toBeUndefined();
});

test('nothing is shown from a browser’s cache without asking whether it is still there', () => {
  expect(siteHeaders('public')['Cache-Control']).toBe('no-cache');
});

describe('the desk', () => {
  test('has a policy of its own that starts from nothing and runs no code made of text', () => {
    const policy = policyOf(deskHeaders('public', localDesk('/', 'content')));
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(
      /https?:|\*|unsafe-inline|'unsafe-eval'|script-src[^;]* (?:data|blob):/,
    );
  });

  test('reaches the git host it was given, and no other', () => {
    expect(policyOf(deskHeaders('public', gitlab))).toContain(
      "connect-src 'self' blob: https://gitlab.com;",
    );
    expect(policyOf(deskHeaders('public', github))).toContain(
      "connect-src 'self' blob: https://api.github.com;",
    );
  });

  test('hears from the window of an OAuth proxy, where there is one', () => {
    const opener = (desk: Desk) => deskHeaders('public', desk)['Cross-Origin-Opener-Policy'];
    expect(opener(github)).toBe('same-origin-allow-popups');
    expect(opener(gitlab)).toBe('same-origin');
  });

  test('is not to be listed', () => {
    expect(deskHeaders('public', gitlab)['X-Robots-Tag']).toBe('noindex, nofollow');
  });
});

describe('the file for hosts', () => {
  const desk = localDesk('/library/', 'content');

  test('has every header, under the base path', () => {
    const rules = headerRules({ audience: 'public', siteUrl, desk: undefined }, names);
    const lines = headersFile(rules).trimEnd().split('\n');
    expect(lines[0]).toBe('/library/*');
    expect(lines.slice(1)).toEqual(
      Object.entries(siteHeaders('public')).map(([name, value]) => `  ${name}: ${value}`),
    );
  });

  test('puts no path under two rules: a host might send two policies, which allow the desk nothing', () => {
    const rules = headerRules({ audience: 'public', siteUrl, desk }, names);
    expect(rules.map(({ path }) => path)).toEqual([
      '/library/admin/*',
      '/library/',
      '/library/404.html',
      '/library/index.html',
      '/library/stories/*',
    ]);
  });

  test('is read back as it was written', () => {
    const rules = headerRules({ audience: 'staff', siteUrl, desk }, names);
    const read = readHeadersFile(headersFile(rules));
    expect(read).toEqual(rules);
    expect(headersFor('/library/admin/', read)).toEqual(deskHeaders('staff', desk));
    expect(headersFor('/library/stories/k7m2qx/', read)).toEqual(siteHeaders('staff'));
    expect(headersFor('/library/nowhere', read)).toBeUndefined();
  });
});
