import CMS from 'decap-cms-core';
import type { DeskSettings } from '../../src/desk-settings/desk-settings.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { parseFormAddress } from './form-address.ts';
import { guardBackend, type Backend } from '../guards/guard-backend.ts';
import { correctHostBackend } from './host-backend.ts';
import { sendToken } from './send-token.ts';

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
