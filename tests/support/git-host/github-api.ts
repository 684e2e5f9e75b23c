import { gitHubFileRoutes } from './github-files.ts';
import { gitHubRequestRoutes } from './github-requests.ts';
import { hostUsers } from './host-state.ts';
import { reply, type HostApi, type HostRoute } from './host-reply.ts';

const accountRoutes: readonly HostRoute[] = [
  [
    'GET',
    /^\/user$/,
    ({ by }) => reply(200, { login: by.login, name: by.name, email: `${by.login}@host.example` }),
  ],
  [
    'GET',
    /^\/users\/([^/]+)$/,
    ({ parts: [login] }) => {
      const found = Object.values(hostUsers).find((each) => each.login === login);
      return found ? reply(200, { login, name: found.name }) : reply(404, { message: 'Not Found' });
    },
  ],
  [
    'GET',
    /^\/repos\/([^/]+\/[^/]+)$/,
    ({ host, by, parts: [repo] }) =>
      repo === host.repo
        ? reply(200, {
            full_name: repo,
            owner: { login: repo.split('/')[0] },
            default_branch: 'main',
            permissions: { admin: false, push: by.role !== 'reader', pull: true },
          })
        : reply(404, { message: 'Not Found' }),
  ],
  // The desk opens an issue for notes about an entry. None of these libraries has any.
  ['GET', /^\/search\/issues$/, () => reply(200, { total_count: 0, items: [] })],
];

/** The parts of GitHub's API, version 3, that the desk calls. */
export const gitHubApi: HostApi = {
  root: '/api/v3',
  routes: [...accountRoutes, ...gitHubFileRoutes, ...gitHubRequestRoutes],
  signIn: { proxy: '/auth' },
  unauthorised: reply(401, { message: 'Bad credentials' }),
  tooMany: (seconds) =>
    reply(
      403,
      { message: 'API rate limit exceeded for user ID 1.' },
      { 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + seconds) },
    ),
  exposed: ['ETag', 'Link', 'Retry-After', 'X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset'], // prettier-ignore
};
