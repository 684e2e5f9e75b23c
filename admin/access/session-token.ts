import { codePrefix, tokenHeader } from '../../src/desk-settings/access-agreement.ts';

/** The key of the token in the window’s own storage. No other window and no other port can read it. */
const storageKey = 'desk-token';

/** Returns the token of this window; undefined if it has none. */
export function readToken(page: Window): string | undefined {
  return page.sessionStorage.getItem(storageKey) ?? undefined;
}

/** Stores the token of this window, until the window is closed. */
export function storeToken(page: Window, token: string): void {
  page.sessionStorage.setItem(storageKey, token);
}

/**
 * Takes the code out of the window’s address, so that neither a bookmark nor the history keeps it.
 *
 * @param fragment the fragment that replaces the code in the address; empty for `#/`
 * @returns undefined if the address has no code
 */
export function takeCode({ location, history }: Window, fragment: string): string | undefined {
  const { hash } = location;
  if (!hash.startsWith(codePrefix)) return undefined;
  history.replaceState(null, '', fragment === '' ? '#/' : fragment);
  return hash.slice(codePrefix.length);
}

/**
 * Exchanges a code for the token.
 *
 * @param address the address of the desk’s session
 * @returns undefined if the code gives no token
 */
export async function exchangeCode(address: URL, code: string): Promise<string | undefined> {
  const response = await askSession(address, { code });
  if (response?.ok !== true) return undefined;
  const { token } = (await response.json()) as { token?: string };
  return token;
}

/** Whether the desk accepts a token. It does not if the library was started again. */
export async function isValidToken(address: URL, token: string): Promise<boolean> {
  return (await askSession(address, {}, { [tokenHeader]: token }))?.ok === true;
}

async function askSession(
  address: URL,
  body: object,
  headers: Record<string, string> = {},
): Promise<Response | undefined> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }).catch(() => undefined);
}
