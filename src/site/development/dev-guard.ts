import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { AstroIntegration } from 'astro';
import { isSameSecret } from '../../runtime/secrets.ts';
import { serverWords } from '../../words/server-en-gb.ts';
import { isForThisMachine, refuseRequest } from '../local-requests.ts';
import { deleteDevFiles } from './dev-session.ts';

/**
 * Lets a person use the development server only if they know its address. The path of the address
 * begins with a secret, which is new at each start. The server ends when the command that started
 * it ends.
 *
 * @param base the base path of the site, with the secret, with slashes at both ends
 */
export function devGuard(base: string): AstroIntegration {
  return {
    name: 'dev-guard',
    hooks: {
      'astro:server:setup': ({ server }) => {
        if (server.httpServer) guardServer(server.httpServer as Server, base);
        process.once('disconnect', endWithCommand);
      },
      'astro:server:start': ({ address: { port } }) => {
        console.log(serverWords.dev.address(`http://127.0.0.1:${String(port)}${base}`));
      },
    },
  };
}

/**
 * Ends the server, because the command that started it has ended. Deletes the files of the command
 * first, because a command that was killed cannot do this itself.
 */
function endWithCommand(): void {
  deleteDevFiles();
  process.exit();
}

/**
 * Refuses requests before any other listener of the server gets them, because Astro’s own listeners
 * would reveal the base path in their answers.
 */
function guardServer(server: Server, base: string): void {
  const emit = server.emit.bind(server) as (event: string, ...args: unknown[]) => boolean;
  server.emit = ((event: string, ...args: unknown[]) => {
    if (!guardedEvents.includes(event)) return emit(event, ...args);
    const [request, responseOrSocket] = args as [IncomingMessage, ServerResponse | Socket];
    const refusal = refuseDevRequest(request, base);
    if (refusal === undefined) {
      if ('setHeader' in responseOrSocket) responseOrSocket.setHeaders(devHeaders);
      return emit(event, ...args);
    }
    if ('setHeader' in responseOrSocket) refuseRequest(responseOrSocket, refusal);
    else responseOrSocket.destroy();
    return true;
  }) as Server['emit'];
}

/** The events by which a server gets requests. */
const guardedEvents = ['request', 'upgrade', 'connect', 'checkContinue', 'checkExpectation'];

/** Headers that hide the address and the pages from other sites. */
const devHeaders = new Map([
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
]);

/**
 * Says why the development server does not answer a request.
 *
 * @returns undefined if it answers
 */
export function refuseDevRequest(request: IncomingMessage, base: string): string | undefined {
  const { url = '', headers } = request;
  if (!isForThisMachine(request)) return serverWords.otherHost;
  if (!isSameSecret(url.slice(0, base.length), base)) return serverWords.dev.notAdmitted;
  const { host = '', origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return serverWords.dev.otherPage;
  const isOwn = ['same-origin', 'none'].includes(headers['sec-fetch-site']?.toString() ?? 'none');
  // A link from another site shows a page to the person, and not to that site.
  return isOwn || headers['sec-fetch-dest'] === 'document' ? undefined : serverWords.dev.otherPage;
}
