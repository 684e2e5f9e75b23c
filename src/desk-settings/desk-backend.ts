import type { z } from 'zod';
import { suggestWord, joinWithOr } from '../story/suggest-word.ts';
import { deskApiPath } from './access-agreement.ts';
import type { Desk } from './desk-settings.ts';
import { deskBackends, deskVariables, type DeskVariable } from './git-hosts.ts';

/** The branch that the desk on this machine publishes to. */
export const localBranch = 'editorial';

/**
 * Returns the desk of `npm start`, which keeps its work in the repository on this machine.
 *
 * @param base the base path of the site, with slashes at both ends
 * @param contentDir the content folder within the repository
 */
export function localDesk(base: string, contentDir: string): Desk {
  const backend = {
    name: 'proxy',
    proxy_url: `${base}${deskApiPath}`,
    branch: localBranch,
  } as const;
  return { backend, contentDir };
}

/**
 * Reads the backend that `DESK_BACKEND` names and the variables that belong to it.
 *
 * @param env the environment
 * @param base the base path of the site, with slashes at both ends
 * @returns undefined if `DESK_BACKEND` is not set
 * @throws Error that names every wrong variable and says what to write
 */
export function readDesk(env: Record<string, string | undefined>, base: string): Desk | undefined {
  // A pipeline may leave a variable empty instead of unset.
  const deskEntries = Object.entries(env).filter(
    ([name, value]) => name.startsWith('DESK_') && value?.trim(),
  );
  const { DESK_BACKEND: name, ...variables } = Object.fromEntries(deskEntries);
  if (name === undefined) return undefined;
  if (name === 'local') return localDesk(base, variables['DESK_CONTENT'] ?? 'content');
  const backend = backendNames.find((each) => each === name);
  if (backend) return readBackend(backend, variables);
  throw new Error(
    `DESK_BACKEND is not a backend the desk knows. Write ${joinWithOr(['local', ...backendNames])}.`,
  );
}

type BackendName = keyof typeof deskBackends;
type Variables = Record<string, string | undefined>;

const backendNames = Object.keys(deskBackends) as BackendName[];

function readBackend(name: BackendName, variables: Variables): Desk {
  const { data, error } = deskBackends[name].safeParse(variables);
  if (data) return data;
  const messages = error.issues.flatMap((issue) => describeProblem(issue, variables, name));
  throw new Error([...new Set(messages)].join('\n'));
}

/** Writes the messages about one problem: the variable, and what to write. */
function describeProblem(
  issue: z.core.$ZodIssue,
  variables: Variables,
  backend: BackendName,
): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => describeUnknown(name, backend));
  }
  const name = issue.path[0] as DeskVariable;
  const problem = variables[name] === undefined ? 'is missing' : 'cannot be understood';
  return [`${name} ${problem}. Write ${deskVariables[name]}.`];
}

function describeUnknown(name: string, backend: BackendName): string {
  const similar = suggestWord(name, Object.keys(deskVariables));
  const hint =
    similar && similar !== name ? `Did you mean ${similar}? If not, remove it.` : 'Remove it.';
  return `${name} means nothing to the backend ${backend}. ${hint}`;
}
