import type { z } from 'zod';
import { nearest, oneOf } from '../story/suggest.ts';
import { backends, howTo, type Variable } from './git-hosts.ts';
import type { DeskSettings } from './desk-settings.ts';

/** Where the desk keeps its work: what `DESK_BACKEND` and the variables that belong to it say. */
export type Desk = Pick<DeskSettings, 'backend' | 'contentDir'>;

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
  const backend = known.find((each) => each === name);
  if (backend) return readBackend(backend, variables);
  throw new Error(
    `DESK_BACKEND is not a backend the desk knows. Write ${oneOf(['local', ...known])}.`,
  );
}

type Backend = keyof typeof backends;
type Variables = Record<string, string | undefined>;

const known = Object.keys(backends) as Backend[];

function readBackend(name: Backend, variables: Variables): Desk {
  const { data, error } = backends[name].safeParse(variables);
  if (data) return data;
  const said = error.issues.flatMap((issue) => problems(issue, variables, name));
  throw new Error([...new Set(said)].join('\n'));
}

/** What is wrong with a variable, and what to write; a line each. */
function problems(issue: z.core.$ZodIssue, variables: Variables, backend: Backend): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknown(name, backend));
  const name = issue.path[0] as Variable;
  const state = variables[name] === undefined ? 'is missing' : 'cannot be understood';
  return [`${name} ${state}. Write ${howTo[name]}.`];
}

function unknown(name: string, backend: Backend): string {
  const meant = nearest(name, Object.keys(howTo));
  const todo = meant && meant !== name ? `Did you mean ${meant}? If not, take` : 'Take';
  return `${name} means nothing to the backend ${backend}. ${todo} it out.`;
}
