import type { IncomingMessage } from 'node:http';
import { deskServerWords } from '../words/desk-server-en-gb.ts';

/** The names by which a browser on this machine reaches this machine. */
const localNames = ['localhost', '127.0.0.1'];

/**
 * Says why a request may not reach the desk. Any web page can send requests to this machine, and
 * decap-server would carry them out. Only the desk’s own page may.
 *
 * @returns undefined where the request may reach the desk
 */
export function refuseForeignRequest({
  method,
  headers,
  socket,
}: IncomingMessage): string | undefined {
  const { refused } = deskServerWords;
  const localHosts = localNames.map((name) => `${name}:${String(socket.localPort)}`);
  const { host = '', origin = '' } = headers;
  if (!localHosts.includes(host)) return refused.otherHost;
  if (origin !== `http://${host}`) return refused.otherPage;
  if ((headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') return refused.otherPage;
  // A browser sends other methods and types to another site without a preflight request.
  if (method !== 'POST' || !/^application\/json\b/.test(headers['content-type'] ?? '')) {
    return refused.notJsonPost;
  }
  return undefined;
}
