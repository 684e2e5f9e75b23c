import { gitLabFileRoutes } from './gitlab-files.ts';
import { gitLabRequestRoutes } from './gitlab-requests.ts';
import { reply, type HostApi, type HostRoute } from './host-reply.ts';

const roleLevels = { reader: 10, editor: 30, lead: 40 };

const accountRoutes: readonly HostRoute[] = [
  [
    'GET',
    /^\/user$/,
    ({ by }) =>
      reply(200, {
        id: by.login.length,
        username: by.login,
        name: by.name,
        email: `${by.login}@host.example`,
        state: 'active',
        avatar_url: 'https://portraits.example/somebody.png',
      }),
  ],
  [
    'GET',
    /^\/projects\/([^/]+)$/,
    ({ host, by, parts: [repo] }) =>
      repo === host.repo
        ? reply(200, {
            path_with_namespace: repo,
            default_branch: 'main',
            shared_with_groups: [],
            permissions: {
              project_access: { access_level: roleLevels[by.role] },
              group_access: null,
            },
          })
        : reply(404, { message: '404 Project Not Found' }),
  ],
  // The desk opens an issue for notes about an entry. None of these libraries has any.
  ['GET', /^\/projects\/[^/]+\/issues$/, () => reply(200, [])],
];

/** The parts of GitLab's API, version 4, that the desk calls. */
export const gitLabApi: HostApi = {
  root: '/api/v4',
  routes: [...accountRoutes, ...gitLabFileRoutes, ...gitLabRequestRoutes],
  signIn: { authorise: '/oauth/authorize', token: '/oauth/token' },
  unauthorised: reply(401, {
    error: 'invalid_token',
    error_description: 'Token is expired. You can either do re-authorization or token refresh.',
  }),
  tooMany: (seconds) => ({
    status: 429,
    body: 'Retry later\n',
    headers: { 'retry-after': String(seconds) },
  }),
  exposed: ['Link', 'X-Total', 'X-Total-Pages', 'X-Per-Page', 'X-Page', 'X-Next-Page', 'X-Prev-Page', 'X-Gitlab-Blob-Id', 'X-Gitlab-Commit-Id', 'X-Gitlab-File-Path', 'X-Gitlab-Ref'], // prettier-ignore
};
