import { describe, expect, test, vi } from 'vitest';
import { findHostProblem } from '../../../../admin/host/host-problem.ts';
import { renewWith, type HostTokens } from '../../../../admin/host/host-session.ts';

/** A window with tokens of its own, and what the browser keeps for all windows. */
function openWindow(
  refresh: ((token: string) => Promise<HostTokens>) | undefined,
  stored: object | undefined,
) {
  let tokens: HostTokens = { token: 'old', refresh_token: 'r1' };
  const renew = renewWith({
    backendName: 'gitlab',
    storage: { getItem: () => (stored ? JSON.stringify(stored) : null) },
    login: () => 'editor',
    tokens: () => tokens,
    adopt: (next) => (tokens = next),
    refresh,
  });
  return { renew, token: () => tokens.token };
}

const elsewhere = { backendName: 'gitlab', login: 'editor', token: 'new', refresh_token: 'r2' };

describe('a window whose token the host refuses', () => {
  test('gets another one by its refresh token, once for all requests that failed', async () => {
    const refresh = vi.fn(() => Promise.resolve({ token: 'fresh' }));
    const { renew, token } = openWindow(refresh, undefined);
    expect(await Promise.all([renew(), renew()])).toEqual([true, true]);
    expect(refresh).toHaveBeenCalledOnce();
    expect(refresh).toHaveBeenCalledWith('r1');
    expect(token()).toBe('fresh');
  });

  test('takes over the token that another window got', async () => {
    const refresh = vi.fn();
    const { renew, token } = openWindow(refresh, elsewhere);
    expect(await renew()).toBe(true);
    expect(refresh).not.toHaveBeenCalled();
    expect(token()).toBe('new');
  });

  test.each([
    ['another person', { ...elsewhere, login: 'lead' }],
    ['another host', { ...elsewhere, backendName: 'github' }],
    ['the same sign-in', { ...elsewhere, token: 'old' }],
    ['nobody', undefined],
  ])('takes over nothing of %s', async (_, stored) => {
    const { renew, token } = openWindow(undefined, stored);
    expect(await renew()).toBe(false);
    expect(token()).toBe('old');
  });

  test('is signed out if the host refuses the refresh token too', async () => {
    const { renew } = openWindow(() => Promise.reject(new Error('invalid_grant')), undefined);
    expect(await renew()).toBe(false);
    // The next press tries again, and does not repeat the old answer.
    expect(await renew()).toBe(false);
  });

  test('is not signed out if the host does not answer', async () => {
    const { renew } = openWindow(() => Promise.reject(new TypeError('Failed to fetch')), undefined);
    const cause = await renew().catch((error: unknown) => error);
    expect(findHostProblem(cause)).toEqual({ kind: 'unreachable' });
  });
});
