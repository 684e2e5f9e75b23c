import { APIError, unsentRequest } from 'decap-cms-lib-util';
import { tokenHeader } from '../../src/desk-settings/access-agreement.ts';
import { readToken } from '../access/session-token.ts';

/** The part of Decap’s backend for a server on this machine that this file uses. */
interface ProxyBackend {
  branch: string;
  proxyUrl: string;
}

/**
 * Makes Decap’s backend send the token of the window with every request, and adds `refusedWords`, a
 * request that only the desk’s own server answers. The token is read each time, because the window
 * gets another token when the library was started again.
 *
 * @param backend changed in place, because a backend calls its own methods
 */
export function sendToken<B>(backend: B, page: Window): B {
  const { branch, proxyUrl } = backend as ProxyBackend;
  const request = async (payload: object): Promise<unknown> => {
    const response = await unsentRequest.fetchWithTimeout(proxyUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        [tokenHeader]: readToken(page) ?? '',
      },
      body: JSON.stringify({ branch, ...payload }),
    });
    const data = (await response.json()) as { error?: string };
    if (response.ok) return data;
    throw new APIError(data.error ?? '', response.status, 'Proxy');
  };
  const refusedWords = () => request({ action: 'refusedWords', params: { branch } });
  return Object.assign(backend as object, { request, refusedWords }) as B;
}
