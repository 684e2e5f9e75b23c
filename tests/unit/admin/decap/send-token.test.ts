import { afterEach, expect, test, vi } from 'vitest';
import { sendToken } from '../../../../admin/decap/send-token.ts';

vi.mock('decap-cms-core', () => ({ default: {} }));
vi.mock('decap-cms-lib-util', () => ({
  APIError: function APIError(message: string, status: number) {
    return Object.assign(new Error(message), { status });
  },
  unsentRequest: { fetchWithTimeout: (address: string, init: RequestInit) => fetch(address, init) },
}));
afterEach(() => void vi.unstubAllGlobals());

interface Backend {
  request: (payload: object) => Promise<unknown>;
}
const stored = { token: 'first' };
const page = { sessionStorage: { getItem: () => stored.token } } as unknown as Window;
const backend = sendToken(
  { branch: 'editorial', proxyUrl: '/api/v1', request: () => Promise.resolve() } as Backend &
    object,
  page,
);

test('each request has the token that the window has at that moment', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', (address: string, { headers, body }: RequestInit) => {
    sent.push([address, (headers as Record<string, string>)['x-desk-token'], body]);
    return Promise.resolve(Response.json({ done: true }));
  });
  expect(await backend.request({ action: 'getEntry' })).toEqual({ done: true });
  stored.token = 'second';
  await backend.request({ action: 'getEntry' });
  const body = '{"branch":"editorial","action":"getEntry"}';
  expect(sent).toEqual([
    ['/api/v1', 'first', body],
    ['/api/v1', 'second', body],
  ]);
});

test('a refused request fails with the words and the status of the answer', async () => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(Response.json({ error: 'This window may not use the desk.' }, { status: 403 })),
  );
  await expect(backend.request({})).rejects.toMatchObject({
    message: 'This window may not use the desk.',
    status: 403,
  });
});
