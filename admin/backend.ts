import { z } from 'zod';
import { nearest, oneOf } from '../src/story/suggest.ts';
import type { DeskBackend, DeskSettings } from './settings.ts';

/** Where the desk keeps its work: what `DESK_BACKEND` and the variables that belong to it say. */
export type Desk = Pick<DeskSettings, 'backend' | 'contentDir'>;

/** The environment variables, and what to write in each. */
const howTo = {
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

const text = z.string().trim().min(1);
/** Secure, since tokens are sent to it; a trial on the same machine may do without. */
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
const every = { DESK_BRANCH: branch, DESK_CONTENT: folder };

/** The branch that the desk on this machine publishes to. */
export const localBranch = 'editorial';

/**
 * The desk of `npm start`, which keeps its work in the repository on this machine.
 *
 * @param base the path under which the site lies, with slashes at both ends
 * @param contentDir the content folder within the repository
 */
export function localDesk(base: string, contentDir: string): Desk {
  const backend = { name: 'proxy', proxy_url: `${base}api/v1`, branch: localBranch } as const;
  return { backend, contentDir };
}

/** For each backend, the variables it reads and what becomes of them. */
const backends = {
  gitlab: z
    .strictObject({
      ...every,
      DESK_REPO: repository,
      DESK_APP_ID: text,
      DESK_BASE_URL: address.default('https://gitlab.com'),
    })
    .transform((env) =>
      desk(env, {
        name: 'gitlab',
        repo: env.DESK_REPO,
        app_id: env.DESK_APP_ID,
        auth_type: 'pkce',
        base_url: env.DESK_BASE_URL,
        api_root: `${env.DESK_BASE_URL}/api/v4`,
      }),
    ),
  forgejo: z
    .strictObject({ ...every, DESK_REPO: repository, DESK_APP_ID: text, DESK_BASE_URL: address })
    .transform((env) =>
      desk(env, {
        name: 'forgejo',
        repo: env.DESK_REPO,
        app_id: env.DESK_APP_ID,
        api_root: `${env.DESK_BASE_URL}/api/v1`,
      }),
    ),
  github: z
    .strictObject({
      ...every,
      DESK_REPO: repository,
      DESK_AUTH_URL: address,
      DESK_API_URL: address.default('https://api.github.com'),
    })
    .transform((env) => {
      // Decap compares the origin of the proxy’s messages with `base_url`, so it is an origin.
      const { origin, pathname } = new URL(env.DESK_AUTH_URL);
      return desk(env, {
        name: 'github',
        repo: env.DESK_REPO,
        base_url: origin,
        auth_endpoint: pathname.slice(1),
        api_root: env.DESK_API_URL,
      });
    }),
  'git-gateway': z
    .strictObject({ ...every, DESK_IDENTITY_URL: address, DESK_GATEWAY_URL: address })
    .transform((env) =>
      desk(env, {
        name: 'git-gateway',
        identity_url: env.DESK_IDENTITY_URL,
        gateway_url: env.DESK_GATEWAY_URL,
      }),
    ),
};

function desk(
  { DESK_BRANCH, DESK_CONTENT }: { DESK_BRANCH: string; DESK_CONTENT: string },
  backend: DeskBackend,
): Desk {
  return { backend: { ...backend, branch: DESK_BRANCH }, contentDir: DESK_CONTENT };
}

/**
 * Reads the backend that `DESK_BACKEND` names and the variables that belong to it.
 *
 * @param env the environment
 * @param base the path under which the site lies, with slashes at both ends
 * @returns undefined where no desk is asked for
 * @throws Error that names every variable that is wrong, and says what to write
 */
export function readDesk(env: Record<string, string | undefined>, base: string): Desk | undefined {
  // An empty variable is one that a pipeline left unset.
  const given = Object.entries(env).filter(
    ([name, value]) => name.startsWith('DESK_') && value?.trim(),
  );
  const { DESK_BACKEND: name, ...variables } = Object.fromEntries(given);
  if (name === undefined) return undefined;
  if (name === 'local') return localDesk(base, variables['DESK_CONTENT'] ?? 'content');
  const known = Object.keys(backends) as (keyof typeof backends)[];
  const backend = known.find((each) => each === name);
  if (!backend) {
    throw new Error(
      `DESK_BACKEND is not a backend the desk knows. Write ${oneOf(['local', ...known])}.`,
    );
  }
  const { data, error } = backends[backend].safeParse(variables);
  if (data) return data;
  const said = error.issues.flatMap((issue) => problems(issue, variables, backend));
  throw new Error([...new Set(said)].join('\n'));
}

/** What is wrong with a variable, and what to write; a line each. */
function problems(
  issue: z.core.$ZodIssue,
  variables: Record<string, string | undefined>,
  backend: string,
): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknown(name, backend));
  const name = issue.path[0] as keyof typeof howTo;
  const state = variables[name] === undefined ? 'is missing' : 'cannot be understood';
  return [`${name} ${state}. Write ${howTo[name]}.`];
}

function unknown(name: string, backend: string): string {
  const meant = nearest(name, Object.keys(howTo));
  const todo = meant && meant !== name ? `Did you mean ${meant}? If not, take` : 'Take';
  return `${name} means nothing to the backend ${backend}. ${todo} it out.`;
}
