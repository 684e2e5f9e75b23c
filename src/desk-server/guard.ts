import type { IncomingMessage } from 'node:http';

/** Names by which a browser on this machine reaches this machine. */
const ourNames = ['localhost', '127.0.0.1'];

/**
 * Why a request may not reach the desk. Any web page can send requests to this machine, and
 * decap-server would do what they say: only our own page may.
 *
 * @returns undefined where it may
 */
export function refusal({ method, headers, socket }: IncomingMessage): string | undefined {
  const ours = ourNames.map((name) => `${name}:${String(socket.localPort)}`);
  const { host = '', origin = '' } = headers;
  if (!ours.includes(host)) return 'The desk is open on this machine alone.';
  if (origin !== `http://${host}`) return 'The desk listens to its own page alone.';
  if ((headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') {
    return 'The desk listens to its own page alone.';
  }
  if (method !== 'POST' || !/^application\/json\b/.test(headers['content-type'] ?? '')) {
    return 'The desk is asked by POST, in JSON.';
  }
  return undefined;
}
