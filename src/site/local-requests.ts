import type { IncomingMessage, ServerResponse } from 'node:http';
import { serverWords } from '../words/server-en-gb.ts';

/** The names by which a browser on this machine reaches this machine. */
const localNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a request names this machine and the port of this server. The owner of any domain can
 * point its name at this machine. A browser would then treat our pages as pages of that domain. Our
 * servers therefore refuse every other name.
 */
export function isForThisMachine({ headers, socket }: IncomingMessage): boolean {
  const { localPort } = socket;
  const { host } = headers;
  return localNames.some(
    (name) => host === `${name}:${String(localPort)}` || (localPort === 80 && host === name),
  );
}

/** Refuses a request with a sentence in plain text. */
export function refuseRequest(response: ServerResponse, sentence: string): void {
  response.writeHead(403, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(`${sentence}\n`);
}

/** Refuses a request that does not name this machine. */
export function refuseOtherHost(response: ServerResponse): void {
  refuseRequest(response, serverWords.otherHost);
}
