import { tokenHeader } from '../../src/desk-settings/access-agreement.ts';
import type { DeskBackend } from '../../src/desk-settings/desk-settings.ts';
import { readToken } from './session-token.ts';

/**
 * Asks the desk's server on this machine.
 *
 * @throws Error with the server's own words and its status, if the server refuses; a TypeError if the
 *   server does not answer
 */
export type AskServer = <T>(action: string, params?: object) => Promise<T>;

/** Makes the function that asks the desk's server with the token of a window. */
export function askServer(page: Window, { proxy_url = '', branch }: DeskBackend): AskServer {
  return async <T>(action: string, params: object = {}) => {
    const response = await page.fetch(proxy_url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [tokenHeader]: readToken(page) ?? '' },
      body: JSON.stringify({ branch, action, params: { branch, ...params } }),
    });
    const data = (await response.json()) as T & { error?: string };
    if (response.ok) return data;
    throw Object.assign(new Error(data.error ?? ''), { name: '', status: response.status });
  };
}
