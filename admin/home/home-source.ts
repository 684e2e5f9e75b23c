import type { DeskHome } from '../../src/checks/desk-home.ts';
import { tokenHeader } from '../../src/desk-settings/access-agreement.ts';
import type { DeskBackend } from '../../src/desk-settings/desk-settings.ts';
import { readToken } from '../access/session-token.ts';

/** Reads what the first page of the desk shows; undefined if the desk does not answer. */
export type ReadHome = () => Promise<DeskHome | undefined>;

/** Makes the function that asks the desk's server on this machine. */
export function homeFromServer(page: Window, { proxy_url = '', branch }: DeskBackend): ReadHome {
  return async () => {
    try {
      const response = await page.fetch(proxy_url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [tokenHeader]: readToken(page) ?? '' },
        body: JSON.stringify({ action: 'home', params: { branch } }),
      });
      return response.ok ? ((await response.json()) as DeskHome) : undefined;
    } catch {
      return undefined;
    }
  };
}
