import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readToken, storeToken, takeCode } from '../../../../admin/access/session-token.ts';
import { shareToken } from '../../../../admin/access/share-token.ts';

const address = new URL('http://localhost:4321/api/session');
/** What the desk’s server accepts at the moment. */
const desk = { token: 'new', code: 'a code' };

beforeEach(() => {
  vi.stubGlobal('fetch', (_: URL, { headers, body }: RequestInit) => {
    const { code } = JSON.parse(body as string) as { code?: string };
    const sent = (headers as Record<string, string>)['x-desk-token'];
    if (sent === desk.token) return Promise.resolve(Response.json({}));
    const isAccepted = code === desk.code;
    return Promise.resolve(
      Response.json(isAccepted ? { token: desk.token } : {}, { status: isAccepted ? 200 : 403 }),
    );
  });
});
const channels: BroadcastChannel[] = [];
beforeEach(() => {
  const { BroadcastChannel: Channel } = globalThis;
  vi.stubGlobal('BroadcastChannel', function Recorded(name: string) {
    channels.push(new Channel(name));
    return channels.at(-1);
  });
});
afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
  vi.unstubAllGlobals();
});

/** Makes a window with the parts that the code of the desk uses. */
function openWindow(hash = '', token?: string): Window {
  const stored = new Map(token === undefined ? [] : [['desk-token', token]]);
  const location = { hash };
  return {
    location,
    history: {
      replaceState: (_: null, __: string, fragment: string) => (location.hash = fragment),
    },
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    },
  } as unknown as Window;
}

test('a code is taken out of the address, and any other fragment stays', () => {
  const page = openWindow('#open=abc');
  expect(takeCode(page, '#/')).toBe('abc');
  expect(page.location.hash).toBe('#/');
  expect(takeCode(page, '#/')).toBeUndefined();
  expect(takeCode(openWindow('#/collections/family'), '#/')).toBeUndefined();
});

test('an accepted code gives the token to this window and to one that waits', async () => {
  const [opened, waiting] = [openWindow(), openWindow()];
  const other = shareToken(waiting, address);
  expect(await shareToken(opened, address).useCode('a code')).toBe(true);
  expect(readToken(opened)).toBe('new');
  await other.hasToken;
  expect(readToken(waiting)).toBe('new');
});

test('a refused code gives nothing', async () => {
  const page = openWindow();
  expect(await shareToken(page, address).useCode('used before')).toBe(false);
  expect(readToken(page)).toBeUndefined();
});

test('a window gets the token from one that is open', async () => {
  shareToken(openWindow('', 'new'), address);
  const page = openWindow();
  const sharing = shareToken(page, address);
  sharing.askOtherWindows();
  await sharing.hasToken;
  expect(readToken(page)).toBe('new');
});

test('the token of an earlier start is taken from no window, and replaced in every window', async () => {
  const [stale, page] = [openWindow('', 'old'), openWindow()];
  const staleSharing = shareToken(stale, address);
  const sharing = shareToken(page, address);
  sharing.askOtherWindows();
  const opened = openWindow();
  await shareToken(opened, address).useCode('a code');
  await Promise.all([sharing.hasToken, staleSharing.hasToken]);
  expect([readToken(page), readToken(stale)]).toEqual(['new', 'new']);
  storeToken(page, 'another');
  expect(readToken(page)).toBe('another');
});
