import CMS from 'decap-cms-core';
import type { DeskSettings } from '../../src/desk-settings/desk-settings.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { parseFormAddress } from './form-address.ts';
import { guardBackend, type Backend } from '../guards/guard-backend.ts';
import { APIError, unsentRequest } from 'decap-cms-lib-util';
import { correctHostBackend } from './host-backend.ts';
import { tokenHeader } from '../../src/desk-settings/access-agreement.ts';
import { readToken } from '../access/session-token.ts';

/** A backend that an editor logs in to. */
interface LoginBackend extends Backend {
  authenticate: (credentials: unknown) => Promise<object | undefined>;
}
type BackendClass = new (config: unknown, options: unknown) => LoginBackend;

/** Imports the class of each backend. A desk fetches only the backend that it uses. */
const backends: Record<string, () => Promise<unknown>> = {
  proxy: async () => (await import('decap-cms-backend-proxy')).ProxyBackend,
  gitlab: async () => (await import('decap-cms-backend-gitlab')).GitLabBackend,
  forgejo: async () => (await import('decap-cms-backend-forgejo')).ForgejoBackend,
  github: async () => (await import('decap-cms-backend-github')).GitHubBackend,
  'git-gateway': async () => (await import('decap-cms-backend-git-gateway')).GitGatewayBackend,
};

/**
 * Registers the one backend that this desk uses, with every guard in front of it.
 *
 * @param page the window, which has the token of a desk on this machine
 * @param savedTexts the texts that this window has saved; the key is the text that the save replaced
 */
export async function registerBackend(
  page: Window,
  { backend: settings, contentDir }: DeskSettings,
  savedTexts: Map<string, string>,
  today: () => PlainDate,
): Promise<void> {
  const { name } = settings;
  const DecapBackend = (await backends[name]?.()) as BackendClass;
  // Decap calls this function with `new`, which returns the object that the function returns.
  CMS.registerBackend(name, function GuardedBackend(config: unknown, options: unknown) {
    const plain = new DecapBackend(config, options);
    const backend = correctBackend(plain, page, settings);
    return withoutPortrait(
      guardBackend(backend, {
        contentDir,
        savedTexts,
        today,
        readAddress: () => parseFormAddress(page.location.hash),
      }),
    );
  });
}

/** Corrects a backend of Decap's. The client of a gateway is inside another backend. */
function correctBackend(
  plain: LoginBackend,
  page: Window,
  settings: DeskSettings['backend'],
): LoginBackend {
  if (settings.name === 'proxy') return sendToken(plain, page);
  return settings.name === 'git-gateway' ? plain : correctHostBackend(plain, page, settings);
}

/**
 * Leaves out an editor's portrait, because another host serves it and would learn who works here.
 */
function withoutPortrait(backend: LoginBackend): LoginBackend {
  const authenticate = backend.authenticate.bind(backend);
  return Object.assign(backend, {
    authenticate: async (credentials: unknown) => ({
      ...(await authenticate(credentials)),
      avatar_url: undefined,
    }),
  });
}

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
