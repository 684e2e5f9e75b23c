import { describe, expect, test } from 'vitest';
import { localDesk, readDesk } from '../../../src/desk-settings/desk-backend.ts';

const problems = (env: Record<string, string>) => {
  try {
    readDesk(env, '/');
  } catch (cause) {
    return (cause as Error).message;
  }
  return undefined;
};

test('there is no desk if DESK_BACKEND is unset or empty', () => {
  expect(readDesk({ PATH: '/usr/bin' }, '/')).toBeUndefined();
  expect(readDesk({ DESK_BACKEND: ' ' }, '/')).toBeUndefined();
});

test('the server of the local desk is under the site’s base path', () => {
  expect(localDesk('/library/', 'content')).toEqual({
    backend: { name: 'proxy', proxy_url: '/library/api/v1', branch: 'editorial' },
    contentDir: 'content',
  });
  expect(readDesk({ DESK_BACKEND: 'local' }, '/')).toEqual(localDesk('/', 'content'));
});

describe('readDesk gives each backend the settings it needs', () => {
  test('GitLab: people sign in without a server of the library’s own', () => {
    const env = { DESK_BACKEND: 'gitlab', DESK_REPO: 'council/care/stories', DESK_APP_ID: 'abc' };
    expect(readDesk(env, '/')).toEqual({
      backend: {
        name: 'gitlab',
        repo: 'council/care/stories',
        branch: 'main',
        app_id: 'abc',
        auth_type: 'pkce',
        base_url: 'https://gitlab.com',
        api_root: 'https://gitlab.com/api/v4',
      },
      contentDir: 'content',
    });
  });

  test('Forgejo: people sign in without a server, at the address of the host', () => {
    const env = {
      DESK_BACKEND: 'forgejo',
      DESK_REPO: 'council/stories',
      DESK_BRANCH: 'stories',
      DESK_CONTENT: '.',
      DESK_APP_ID: 'abc',
      DESK_BASE_URL: 'https://git.example.org/',
    };
    expect(readDesk(env, '/')).toEqual({
      backend: {
        name: 'forgejo',
        repo: 'council/stories',
        branch: 'stories',
        app_id: 'abc',
        api_root: 'https://git.example.org/api/v1',
      },
      contentDir: '',
    });
  });

  test('GitHub: an OAuth proxy, known by its origin', () => {
    const env = {
      DESK_BACKEND: 'github',
      DESK_REPO: 'council/stories',
      DESK_CONTENT: 'library/content',
      DESK_AUTH_URL: 'https://auth.example.org/oauth/begin',
    };
    expect(readDesk(env, '/')).toEqual({
      backend: {
        name: 'github',
        repo: 'council/stories',
        branch: 'main',
        base_url: 'https://auth.example.org',
        auth_endpoint: 'oauth/begin',
        api_root: 'https://api.github.com',
      },
      contentDir: 'library/content',
    });
  });

  test('Git Gateway: the addresses of its two services', () => {
    const env = {
      DESK_BACKEND: 'git-gateway',
      DESK_IDENTITY_URL: 'https://id.example.org/identity',
      DESK_GATEWAY_URL: 'https://id.example.org/git',
    };
    expect(readDesk(env, '/')?.backend).toEqual({
      name: 'git-gateway',
      branch: 'main',
      identity_url: 'https://id.example.org/identity',
      gateway_url: 'https://id.example.org/git',
    });
  });
});

describe('readDesk reports all wrong variables at once and says what to write', () => {
  test('an unknown backend', () => {
    expect(problems({ DESK_BACKEND: 'gitlap' })).toMatchInlineSnapshot(
      `"DESK_BACKEND is not a backend the desk knows. Write local, gitlab, forgejo, github or git-gateway."`,
    );
  });

  test('variables that are missing, misspelt or not addresses', () => {
    expect(
      problems({ DESK_BACKEND: 'gitlab', DESK_APPID: 'abc', DESK_BASE_URL: 'git.example.org' }),
    ).toMatchInlineSnapshot(`
      "DESK_REPO is missing. Write the owner and name of the repository, as in council/stories.
      DESK_APP_ID is missing. Write the id that the git host gave the desk when it was registered as an application.
      DESK_BASE_URL cannot be understood. Write the address of the git host, as in https://git.example.org.
      DESK_APPID means nothing to the backend gitlab. Did you mean DESK_APP_ID? If not, remove it."
    `);
  });

  test('a variable that belongs to another backend', () => {
    expect(
      problems({
        DESK_BACKEND: 'github',
        DESK_REPO: 'council/stories',
        DESK_AUTH_URL: 'https://auth.example.org/auth',
        DESK_APP_ID: 'abc',
      }),
    ).toMatchInlineSnapshot(`"DESK_APP_ID means nothing to the backend github. Remove it."`);
  });

  test.each([
    ['DESK_REPO', 'stories'],
    ['DESK_REPO', 'https://gitlab.com/council/stories'],
    ['DESK_BRANCH', 'a branch'],
    ['DESK_CONTENT', '../content'],
    ['DESK_CONTENT', '/content'],
    ['DESK_CONTENT', 'library/../..'],
    ['DESK_BASE_URL', 'http://git.example.org'],
    ['DESK_BASE_URL', 'https://'],
    ['DESK_BASE_URL', 'https://git.example.org/?x'],
    ['DESK_BASE_URL', 'http://localhost.elsewhere.example'],
  ])('%s=%s is refused', (name, value) => {
    const env = { DESK_BACKEND: 'gitlab', DESK_REPO: 'council/stories', DESK_APP_ID: 'abc' };
    expect(problems({ ...env, [name]: value })).toMatch(`${name} cannot be understood.`);
  });

  test('an address on the same machine need not be secure', () => {
    const env = { DESK_BACKEND: 'gitlab', DESK_REPO: 'council/stories', DESK_APP_ID: 'abc' };
    expect(problems({ ...env, DESK_BASE_URL: 'http://localhost:3000' })).toBeUndefined();
  });
});
