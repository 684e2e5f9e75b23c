import { exchangeCode, isValidToken, readToken, storeToken } from './session-token.ts';

/** What windows of the desk tell each other: that one needs the token, or what the token is. */
type WindowMessage = { needsToken: true } | { token: string };

/** The token of the desk, shared between all windows of one browser. */
export interface TokenSharing {
  /** Resolves once this window gets a token. */
  hasToken: Promise<void>;
  /** Exchanges a code for the token, for all windows. Resolves to whether the code was accepted. */
  useCode: (code: string) => Promise<boolean>;
  /** Asks the other windows of the desk for the token. */
  askOtherWindows: () => void;
}

/**
 * Shares the token with the other windows of the desk in this browser, so that a second window, a
 * bookmark or a colleague’s link opens as long as one window of the desk is open. A window that was
 * open before the library was started again gets the new token, and keeps what was written in it.
 *
 * @param address the address of the desk’s session
 */
export function shareToken(page: Window, address: URL): TokenSharing {
  // Only windows with the same host and port share the channel, and only of the same browser.
  const channel = new BroadcastChannel('desk-token');
  const send = (message: WindowMessage) => channel.postMessage(message);
  const { promise: hasToken, resolve } = Promise.withResolvers<undefined>();
  const receive = (token: string) => {
    storeToken(page, token);
    resolve(undefined);
  };
  channel.onmessage = ({ data }: MessageEvent<WindowMessage>) => {
    const own = readToken(page);
    if (!('token' in data)) {
      if (own !== undefined) send({ token: own });
    } else if (data.token !== own) {
      // Another window may still have the token of an earlier start.
      void isValidToken(address, data.token).then((isValid) => {
        if (isValid) receive(data.token);
      });
    }
  };
  return {
    hasToken,
    useCode: async (code) => {
      const token = await exchangeCode(address, code);
      if (token === undefined) return false;
      receive(token);
      send({ token });
      return true;
    },
    askOtherWindows: () => send({ needsToken: true }),
  };
}
