import type { HostApi, HostReply } from './host-reply.ts';
import type { HostSessions } from './host-sessions.ts';
import { hostUsers } from './host-state.ts';

/**
 * Answers the pages on which people sign in, and the address at which an application exchanges a
 * code or a refresh token. Undefined for every other address.
 */
export function answerSignIn(
  url: URL,
  fields: Record<string, unknown>,
  { api, sessions }: { api: HostApi; sessions: HostSessions },
): HostReply | undefined {
  const { signIn } = api;
  if ('proxy' in signIn) return url.pathname === signIn.proxy ? signInByProxy(url, sessions) : undefined; // prettier-ignore
  if (url.pathname === signIn.authorise) return authorise(url, sessions);
  if (url.pathname === signIn.token) return exchange(fields, sessions);
  return undefined;
}

const html = { 'content-type': 'text/html' };

/** Asks who is there; then tells the window that opened this one, as OAuth proxies do. */
function signInByProxy(url: URL, sessions: HostSessions): HostReply {
  const login = url.searchParams.get('login') ?? '';
  if (login === '') return { status: 200, body: askWho(url), headers: html };
  const tokens = sessions.issueTokens(login);
  if (!tokens) return { status: 403, body: 'Nobody of this name has an account.' };
  const data = JSON.stringify({ token: tokens.access_token, provider: 'github' });
  const script = `addEventListener('message', ({ origin }) =>
  opener.postMessage('authorization:github:success:' + ${JSON.stringify(data)}, origin));
opener.postMessage('authorizing:github', '*');`;
  return { status: 200, body: `<!doctype html><script>${script}</script>`, headers: html };
}

/** Asks who is there; then sends that person back to the application with a code. */
function authorise(url: URL, sessions: HostSessions): HostReply {
  const ask = (name: string) => url.searchParams.get(name) ?? '';
  if (ask('response_type') !== 'code' || ask('code_challenge_method') !== 'S256') {
    return { status: 400, body: 'This host signs in by PKCE only.' };
  }
  const login = ask('login');
  if (login === '') return { status: 200, body: askWho(url), headers: html };
  const code = sessions.issueCode(login, ask('code_challenge'), ask('redirect_uri'));
  if (code === undefined) return { status: 403, body: 'Nobody of this name has an account.' };
  const back = new URL(ask('redirect_uri'));
  back.searchParams.set('code', code);
  back.searchParams.set('state', ask('state'));
  return { status: 302, headers: { location: back.href } };
}

function askWho(url: URL): string {
  const links = Object.values(hostUsers).map(({ login, name }) => {
    const address = new URL(url);
    address.searchParams.set('login', login);
    const href = address.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<li><a href="${href}">Sign in as ${name}</a></li>`;
  });
  return `<!doctype html><title>Sign in to the host</title><ul>${links.join('')}</ul>`;
}

function exchange(fields: Record<string, unknown>, sessions: HostSessions): HostReply {
  const text = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  const tokens =
    text('grant_type') === 'refresh_token'
      ? sessions.refresh(text('refresh_token'))
      : sessions.exchangeCode(text('code'), text('code_verifier'), text('redirect_uri'));
  if (tokens) return { status: 200, body: tokens };
  return {
    status: 400,
    body: {
      error: 'invalid_grant',
      error_description:
        'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.',
    },
  };
}
