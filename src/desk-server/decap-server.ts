import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { DeskRequest } from './desk-request.ts';

/** A request over HTTP and its response. */
export interface HttpExchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** The answer to a request: an HTTP status, and the data to send as JSON. */
export interface DeskResponse {
  status: number;
  data: unknown;
}

/** The answer of decap-server. */
export interface DecapResponse extends DeskResponse {
  /** What git or the system said, if the request failed. */
  reason?: string | undefined;
}

/** Passes a request to decap-server. The body of the HTTP request has already been read. */
export type DecapServer = (exchange: HttpExchange, request: DeskRequest) => Promise<DecapResponse>;

interface Middlewares {
  registerLocalGit: (app: RequestListener) => Promise<void>;
}

type LogMessage = (message: string) => void;

/** The module with which decap-server creates its log. */
interface Winston {
  createLogger: () => Record<'debug' | 'info' | 'error', LogMessage>;
}

/**
 * Starts the git middleware of decap-server in this process, on a work tree.
 *
 * @param folder the work tree
 * @param env the environment of the desk’s own git. decap-server uses only the environment of this
 *   process, so this function writes `env` into that environment.
 */
export async function startDecapServer(
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<DecapServer> {
  const { resolve } = createRequire(import.meta.url);
  // decap-server brings its own express, and does not list its middlewares among its exports.
  const requireFromDecap = createRequire(resolve('decap-server'));
  const app = (requireFromDecap('express') as () => RequestListener)();
  const { registerLocalGit } = requireFromDecap('./middlewares.js') as Middlewares;
  Object.assign(process.env, env, { GIT_REPO_DIRECTORY: folder });
  let logged = '';
  // decap-server says only in its log why a request failed. A log would quote drafts, so it is never
  // written.
  const winston = requireFromDecap('winston') as Winston;
  const { createLogger } = winston;
  winston.createLogger = () => ({
    debug: () => undefined,
    info: () => undefined,
    error: (message) => {
      logged = message;
    },
  });
  await registerLocalGit(app);
  winston.createLogger = createLogger;
  return async (exchange, deskRequest) => {
    logged = '';
    const response = await passOn(app, exchange, deskRequest);
    return { ...response, reason: withoutRequest(logged, deskRequest) };
  };
}

/** Returns what a message of the log says after the request that it quotes. */
function withoutRequest(message: string, request: DeskRequest): string | undefined {
  const quoted = `Error handling ${JSON.stringify(request)}: `;
  return message.startsWith(quoted) ? message.slice(quoted.length) : undefined;
}

function passOn(
  app: RequestListener,
  { request, response }: HttpExchange,
  deskRequest: DeskRequest,
): Promise<DeskResponse> {
  return new Promise((resolveResponse) => {
    request.url = '/api/v1';
    // express does not read a body that is marked as read.
    Object.assign(request, { body: deskRequest, _body: true });
    // express may also answer by itself, without a call of `json`.
    response.once('finish', () =>
      resolveResponse({ status: response.statusCode, data: undefined }),
    );
    Object.assign(response, {
      json: (data: unknown) => resolveResponse({ status: response.statusCode, data }),
    });
    app(request, response);
  });
}
