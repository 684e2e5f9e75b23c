import { forgejoFileRoutes } from './forgejo-files.ts';
import { forgejoRequestRoutes } from './forgejo-requests.ts';
import { reply, type HostApi, type HostRoute } from './host-reply.ts';

const accountRoutes: readonly HostRoute[] = [
  [
    'GET',
    /^\/user$/,
    ({ by }) =>
      reply(200, {
        id: by.login.length,
        login: by.login,
        full_name: by.name,
        email: `${by.login}@host.example`,
        avatar_url: 'https://portraits.example/somebody.png',
      }),
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
        : reply(404, { message: 'GetRepoByName' }),
  ],
];

/** The parts of Forgejo's API, version 1, that the desk calls. */
export const forgejoApi: HostApi = {
  root: '/api/v1',
  routes: [...accountRoutes, ...forgejoFileRoutes, ...forgejoRequestRoutes],
  signIn: { authorise: '/login/oauth/authorize', token: '/login/oauth/access_token' },
  unauthorised: reply(401, { message: 'token is required', url: 'http://localhost/api/swagger' }),
  // Forgejo has no limit of its own. A proxy in front of it answers this.
  tooMany: (seconds) => ({
    status: 429,
    body: 'Too Many Requests',
    headers: { 'retry-after': String(seconds) },
  }),
  exposed: ['Link', 'X-Total-Count'],
};
