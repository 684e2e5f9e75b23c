import { createHash, randomUUID } from 'node:crypto';
import { hostUsers, type Login } from './host-state.ts';
import type { HostUser } from './merge-rules.ts';

/** What a host gives to an application for somebody who has signed in. */
export interface IssuedTokens {
  access_token: string;
  refresh_token: string;
  token_type: 'bearer';
  expires_in: number;
}

/** Who is signed in to a host. */
export interface HostSessions {
  /** Makes a code for somebody who lets the application in. */
  issueCode: (login: string, challenge: string, redirect: string) => string | undefined;
  /** Exchanges a code. The verifier must be what the challenge was made from, as PKCE asks. */
  exchangeCode: (code: string, verifier: string, redirect: string) => IssuedTokens | undefined;
  /** Exchanges a refresh token, which is void after that. */
  refresh: (token: string) => IssuedTokens | undefined;
  /** Issues tokens without PKCE, as an OAuth proxy with a secret of its own gets them. */
  issueTokens: (login: string) => IssuedTokens | undefined;
  /** Who a token belongs to; undefined if it is void. */
  findUser: (token: string) => HostUser | undefined;
  /** Voids every access token, as time does. With `all`, refresh tokens too. */
  expire: (which: 'access' | 'all') => void;
}

/** Starts the sessions of a host. */
export function startSessions(): HostSessions {
  const codes = new Map<string, { login: Login; challenge: string; redirect: string }>();
  const access = new Map<string, Login>();
  const refreshing = new Map<string, Login>();
  const issue = (login: Login): IssuedTokens => {
    const tokens = { access_token: `access-${randomUUID()}`, refresh_token: `refresh-${randomUUID()}` }; // prettier-ignore
    access.set(tokens.access_token, login);
    refreshing.set(tokens.refresh_token, login);
    return { ...tokens, token_type: 'bearer', expires_in: 7200 };
  };
  return {
    issueCode: (login, challenge, redirect) => {
      if (!isLogin(login)) return undefined;
      const code = randomUUID();
      codes.set(code, { login, challenge, redirect });
      return code;
    },
    exchangeCode: (code, verifier, redirect) => {
      const given = take(codes, code);
      const isProven = given?.challenge === sha256(verifier) && given.redirect === redirect;
      return isProven ? issue(given.login) : undefined;
    },
    refresh: (token) => {
      const login = take(refreshing, token);
      return login && issue(login);
    },
    issueTokens: (login) => (isLogin(login) ? issue(login) : undefined),
    findUser: (token) => {
      const login = access.get(token);
      return login && hostUsers[login];
    },
    expire: (which) => {
      access.clear();
      if (which === 'all') refreshing.clear();
    },
  };
}

function isLogin(login: string): login is Login {
  return Object.hasOwn(hostUsers, login);
}

function take<T>(map: Map<string, T>, key: string): T | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
