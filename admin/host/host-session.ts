import { hostProblemError } from './host-problem.ts';
import { readStoredLogin, type StoredLogin } from './stored-login.ts';

/** The tokens of one window. */
export interface HostTokens {
  token: string;
  refresh_token?: string | undefined;
}

/** What a session needs of its window and its host. */
export interface SessionSource {
  backendName: string;
  storage: Pick<Storage, 'getItem'>;
  /** Who is signed in in this window; undefined before anybody is. */
  login: () => string | undefined;
  tokens: () => HostTokens;
  /** Takes new tokens into use. */
  adopt: (tokens: HostTokens) => void;
  /** Exchanges a refresh token; undefined for a host that has none. */
  refresh: ((refreshToken: string) => Promise<HostTokens>) | undefined;
}

/**
 * Makes the function that gets a valid token after the host has refused the present one. Several
 * requests that fail together share one attempt.
 *
 * The window first takes over a token that another window of this browser has got. Hosts void a
 * refresh token once it is used, so two windows would sign each other out otherwise. An editor whose
 * session has ended can sign in in a second window, and go on in the first without loading it again.
 */
export function renewWith(source: SessionSource): () => Promise<boolean> {
  let running: Promise<boolean> | undefined;
  return () => {
    running ??= renew(source).finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function renew(source: SessionSource): Promise<boolean> {
  if (takeOver(source)) return true;
  const { refresh_token: refreshToken } = source.tokens();
  if (!source.refresh || refreshToken === undefined) return false;
  try {
    source.adopt(await source.refresh(refreshToken));
    return true;
  } catch (cause) {
    // `fetch` throws a TypeError if the host does not answer.
    if (cause instanceof TypeError) throw hostProblemError({ kind: 'unreachable' });
    return takeOver(source);
  }
}

/** Takes over the token of another window, if it is another token of the same person. */
function takeOver({ backendName, storage, login, tokens, adopt }: SessionSource): boolean {
  const stored = readStoredLogin(storage, backendName);
  if (!stored || stored.token === tokens().token || !isSamePerson(stored, login())) return false;
  adopt({ token: stored.token, refresh_token: stored.refresh_token });
  return true;
}

function isSamePerson({ login }: StoredLogin, here: string | undefined): boolean {
  return here !== undefined && login === here;
}
