import { once as nextEvent } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { HostApi, HostReply } from './host-reply.ts';
import { startSessions, type HostSessions } from './host-sessions.ts';
import type { HostState } from './host-state.ts';
import { answerSignIn } from './sign-in-pages.ts';

/** A host that listens on a port of this machine. */
export interface ListeningHost {
  address: string;
  state: HostState;
  sessions: HostSessions;
  /** The requests that no route answers. A test fails if there are any. */
  unknown: string[];
  /** The requests that changed something, as method and path. */
  changes: string[];
  /** Makes the host fail, until it is called with undefined. */
  fail: (how: HostFailure | undefined) => void;
  /** Makes the gateway of the host fail for the next request that fits, as in `POST /projects/…`. */
  failOnce: (pattern: RegExp) => void;
  stop: () => Promise<void>;
}

/** How a host fails: it hangs up, its gateway says so, or it takes no more requests for some seconds. */
export type HostFailure = 'down' | 'gateway' | { tooManyFor: number };

/** Starts a host with the API of one kind of host. */
export async function listenAsHost(state: HostState, api: HostApi): Promise<ListeningHost> {
  const sessions = startSessions();
  const record = { unknown: [] as string[], changes: [] as string[] };
  let failure: HostFailure | undefined;
  let once: RegExp | undefined;
  const server = createServer((request, response) => {
    if (failure === 'down') {
      request.socket.destroy();
      return;
    }
    const isOnce = once?.test(`${request.method ?? ''} ${request.url ?? ''}`) === true;
    if (isOnce) once = undefined;
    const now = isOnce ? 'gateway' : failure;
    void answer(request, { state, api, sessions, failure: now, ...record }).then((result) =>
      send(request, response, result, api),
    );
  });
  const sockets = followSockets(server);
  server.listen(0, 'localhost');
  await nextEvent(server, 'listening');
  return {
    address: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    state,
    sessions,
    ...record,
    fail: (how) => (failure = how),
    failOnce: (pattern) => (once = pattern),
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await nextEvent(server, 'close');
    },
  };
}

interface Context {
  state: HostState;
  api: HostApi;
  sessions: HostSessions;
  failure: HostFailure | undefined;
  unknown: string[];
  changes: string[];
}

async function answer(request: IncomingMessage, context: Context): Promise<HostReply> {
  const { state, api, sessions, failure } = context;
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
  const body = await buffer(request);
  if (request.method === 'OPTIONS') return { status: 204 };
  // A browser asks by itself for an icon of the host's page.
  if (url.pathname === '/favicon.ico') return { status: 404 };
  if (failure === 'gateway') return gatewayError;
  const fields = parseFields(body, request.headers['content-type']);
  const signIn = answerSignIn(url, fields, { api, sessions });
  if (signIn) return signIn;
  if (!url.pathname.startsWith(api.root)) return note(context, request, url);
  if (typeof failure === 'object') return api.tooMany(failure.tooManyFor);
  const by = sessions.findUser(/^\w+ (.*)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');
  if (!by) return api.unauthorised;
  const path = url.pathname.slice(api.root.length);
  for (const [method, pattern, act] of api.routes) {
    const match = request.method === method ? pattern.exec(path) : null;
    if (!match) continue;
    if (method !== 'GET' && method !== 'HEAD') context.changes.push(`${method} ${path}`);
    const parts = match.slice(1).map(decodeURIComponent);
    return act({ host: state, by, parts, query: url.searchParams, fields, url });
  }
  return note(context, request, url);
}

const gatewayError: HostReply = {
  status: 502,
  body: '<html><body>502 Bad Gateway</body></html>',
  headers: { 'content-type': 'text/html' },
};

function note({ unknown }: Context, { method = '' }: IncomingMessage, url: URL): HostReply {
  unknown.push(`${method} ${url.pathname}${url.search}`);
  return { status: 404, body: { message: '404 Not Found' } };
}

function parseFields(body: Buffer, type = ''): Record<string, unknown> {
  if (body.length === 0) return {};
  const text = body.toString();
  if (type.includes('urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  return JSON.parse(text) as Record<string, unknown>;
}

/** Sends a reply, which a page of any other address may read, as real hosts allow it. */
function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, headers = {} }: HostReply,
  { exposed }: HostApi,
): void {
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
  response.writeHead(status, {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
    'access-control-expose-headers': exposed.join(', '),
    ...(body === undefined ? {} : { 'content-type': isRaw ? 'text/plain' : 'application/json' }),
    ...headers,
  });
  if (request.method === 'HEAD' || body === undefined) response.end();
  else response.end(isRaw ? body : JSON.stringify(body));
}

function followSockets(server: Server): Set<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return sockets;
}
