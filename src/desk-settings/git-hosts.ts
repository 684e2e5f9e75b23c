import { z } from 'zod';
import type { Desk, DeskBackend } from './desk-settings.ts';

/** The environment variables that describe a desk's backend, and what to write in each. */
export const deskVariables = {
  DESK_REPO: 'the owner and name of the repository, as in council/stories',
  DESK_BRANCH: 'the branch that is published, as in main',
  DESK_CONTENT:
    'the content folder within the repository, as in content, or . where it is all of it',
  DESK_APP_ID: 'the id that the git host gave the desk when it was registered as an application',
  DESK_BASE_URL: 'the address of the git host, as in https://git.example.org',
  DESK_API_URL: 'the address of the git host’s API, as in https://github.example.org/api/v3',
  DESK_AUTH_URL: 'the address where your OAuth proxy begins, as in https://auth.example.org/auth',
  DESK_IDENTITY_URL: 'the address of the identity service, as in https://id.example.org/identity',
  DESK_GATEWAY_URL: 'the address of the gateway, as in https://id.example.org/git',
} as const;

/** The name of a variable that describes a desk's backend. */
export type DeskVariable = keyof typeof deskVariables;

const text = z.string().trim().min(1);
/**
 * An address that receives tokens, so it must use HTTPS. A trial on the same machine may use HTTP.
 */
const address = text
  .regex(/^https:\/\/[^\s?#]+$|^http:\/\/localhost[:/][^\s?#]*$/)
  .refine((url) => URL.canParse(url))
  .transform((url) => url.replace(/\/+$/, ''));
const repository = text.regex(/^[\w.-]+(?:\/[\w.-]+)+$/);
const branch = text.regex(/^[\w./-]+$/).default('main');
const folder = text
  .regex(/^(?!\.\.)[\w.-]+(?:\/(?!\.\.)[\w.-]+)*$/)
  .default('content')
  .transform((path) => (path === '.' ? '' : path));

const shared = { DESK_BRANCH: branch, DESK_CONTENT: folder };

const gitlab = z
  .strictObject({
    ...shared,
    DESK_REPO: repository,
    DESK_APP_ID: text,
    DESK_BASE_URL: address.default('https://gitlab.com'),
  })
  .transform((env) =>
    toDesk(env, {
      name: 'gitlab',
      repo: env.DESK_REPO,
      app_id: env.DESK_APP_ID,
      auth_type: 'pkce',
      base_url: env.DESK_BASE_URL,
      api_root: `${env.DESK_BASE_URL}/api/v4`,
    }),
  );

const forgejo = z
  .strictObject({ ...shared, DESK_REPO: repository, DESK_APP_ID: text, DESK_BASE_URL: address })
  .transform((env) =>
    toDesk(env, {
      name: 'forgejo',
      repo: env.DESK_REPO,
      app_id: env.DESK_APP_ID,
      api_root: `${env.DESK_BASE_URL}/api/v1`,
    }),
  );

const github = z
  .strictObject({
    ...shared,
    DESK_REPO: repository,
    DESK_AUTH_URL: address,
    DESK_API_URL: address.default('https://api.github.com'),
  })
  .transform((env) => {
    // Decap compares the origin of the proxy's messages with `base_url`, so it is an origin.
    const { origin, pathname } = new URL(env.DESK_AUTH_URL);
    return toDesk(env, {
      name: 'github',
      repo: env.DESK_REPO,
      base_url: origin,
      auth_endpoint: pathname.slice(1),
      api_root: env.DESK_API_URL,
    });
  });

const gitGateway = z
  .strictObject({ ...shared, DESK_IDENTITY_URL: address, DESK_GATEWAY_URL: address })
  .transform((env) =>
    toDesk(env, {
      name: 'git-gateway',
      identity_url: env.DESK_IDENTITY_URL,
      gateway_url: env.DESK_GATEWAY_URL,
    }),
  );

/** For each backend, the variables it reads and the desk they describe. */
export const deskBackends = { gitlab, forgejo, github, 'git-gateway': gitGateway };

function toDesk(
  { DESK_BRANCH, DESK_CONTENT }: { DESK_BRANCH: string; DESK_CONTENT: string },
  backend: DeskBackend,
): Desk {
  return { backend: { ...backend, branch: DESK_BRANCH }, contentDir: DESK_CONTENT };
}
