import { PkceAuthenticator } from 'decap-cms-lib-auth';
import type { DeskBackend } from '../../src/desk-settings/desk-settings.ts';
import { hostWords } from '../../src/words/host-en-gb.ts';
import { isMissingOnHost } from '../checklist/missing-on-host.ts';
import { explainHostErrors } from '../host/explain-host-errors.ts';
import { findHostProblem } from '../host/host-problem.ts';
import { renewWith, type HostTokens } from '../host/host-session.ts';
import { clearResults, tellFailure } from './decap-results.ts';

/** The part of Decap's backend for a git host that knows who is signed in. */
export interface SignInBackend {
  api: { token: string | boolean } | null;
  token: string | null;
  refreshToken?: string | undefined;
  options: { updateUserCredentials?: (tokens: HostTokens) => unknown };
  authenticate: (credentials: HostTokens) => Promise<{ login: string }>;
}

/** Where each host exchanges a refresh token. GitHub's sign-in has none. */
const tokenPaths: Readonly<Record<string, string | undefined>> = {
  gitlab: 'oauth/token',
  forgejo: 'login/oauth/access_token',
};

/**
 * Makes the methods that sign an editor in and keep the editor signed in.
 *
 * @param host the backend. Its token and its refresh token are changed
 */
export function followSignIn(host: SignInBackend, page: Window, settings: DeskBackend) {
  const authenticate = host.authenticate.bind(host);
  let login: string | undefined;
  const renew = renewWith({
    backendName: settings.name,
    storage: page.localStorage,
    login: () => login,
    tokens: () => ({ token: host.token ?? '', refresh_token: host.refreshToken }),
    adopt: (tokens) => {
      host.token = tokens.token;
      host.refreshToken = tokens.refresh_token;
      if (host.api) host.api.token = tokens.token;
      host.options.updateUserCredentials?.(tokens);
    },
    refresh: refreshAt(settings),
  });
  return {
    renew,
    authenticate: async (credentials: HostTokens & { login?: string }) => {
      host.refreshToken = credentials.refresh_token;
      login = credentials.login;
      const user = await explainHostErrors(authenticate(credentials).catch(explainAccess));
      login = user.login;
      return { ...user, token: host.token, refresh_token: host.refreshToken };
    },
  };
}

function refreshAt({ name, api_root = '', app_id }: DeskBackend) {
  const path = tokenPaths[name];
  if (path === undefined) return undefined;
  return (refresh_token: string): Promise<HostTokens> =>
    new PkceAuthenticator({
      base_url: api_root.replace(/\/api\/[^/]+$/, ''),
      auth_token_endpoint: path,
      auth_token_endpoint_content_type: 'application/json; charset=utf-8',
      app_id,
    }).refresh({ refresh_token });
}

/** Says in words for an editor that the host shows this person no library, or a read-only one. */
function explainAccess(cause: unknown): never {
  const isReader = cause instanceof Error && cause.message.includes('does not have access');
  throw isReader || isMissingOnHost(cause) ? new Error(hostWords.noAccess) : cause;
}

/** The milliseconds between two attempts to open the desk. */
const pause = 3000;

/**
 * Opens the desk for somebody who is signed in, and waits while the host does not answer. Decap would
 * sign everybody out.
 */
export async function openOnceAnswered<T>(open: () => Promise<T>): Promise<T> {
  for (let isTold = false; ; isTold = true) {
    try {
      const user = await open();
      if (isTold) clearResults();
      return user;
    } catch (cause) {
      const problem = findHostProblem(cause);
      if (!problem || problem.kind === 'signed-out') throw cause;
      if (!isTold) tellFailure(hostWords.opening);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
