import CMS from 'decap-cms-core';
import { careful, type Backend } from './careful-backend.ts';
import type { PlainDate } from '../../src/story/plain-date.ts';
import { guarded, type Backend as GuardedBackend } from './guarded-backend.ts';
import type { DeskSettings } from '../../src/desk-settings/desk-settings.ts';

/** A backend with a person at it. */
interface Attended extends Backend, Omit<GuardedBackend, 'persistEntry'> {
  authenticate: (credentials: unknown) => Promise<object | undefined>;
}
type BackendClass = new (config: unknown, options: unknown) => Attended;

/** Each backend's class, fetched only by the desks that use it. */
const backends: Record<string, () => Promise<unknown>> = {
  proxy: async () => (await import('decap-cms-backend-proxy')).ProxyBackend,
  gitlab: async () => (await import('decap-cms-backend-gitlab')).GitLabBackend,
  forgejo: async () => (await import('decap-cms-backend-forgejo')).ForgejoBackend,
  github: async () => (await import('decap-cms-backend-github')).GitHubBackend,
  'git-gateway': async () => (await import('decap-cms-backend-git-gateway')).GitGatewayBackend,
};

/**
 * Tells Decap of the one backend this desk uses.
 *
 * @param saved told of every text that this window's saves replace
 * @param today the day it is
 */
export async function registerBackend(
  { backend: { name }, contentDir }: DeskSettings,
  saved: Map<string, string>,
  today: () => PlainDate,
): Promise<void> {
  const Plain = (await backends[name]?.()) as BackendClass;
  // Decap calls it with `new`, which leaves what a function returns as it is.
  CMS.registerBackend(name, function Careful(config: unknown, options: unknown) {
    // The guard stands innermost, where a file comes without the one it was opened as.
    const backend = guarded(new Plain(config, options), contentDir, today);
    return withoutPortrait(careful(backend, saved));
  });
}

/** Leaves out a person's portrait: it lies with another host, which would learn who works here. */
function withoutPortrait(backend: Attended): Attended {
  const authenticate = backend.authenticate.bind(backend);
  return Object.assign(backend, {
    authenticate: async (credentials: unknown) => ({
      ...(await authenticate(credentials)),
      avatar_url: undefined,
    }),
  });
}
