import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { z } from 'zod';
import { deskSessionPath, tokenHeader } from '../desk-settings/access-agreement.ts';
import { isForThisMachine } from '../site/local-requests.ts';
import { deskServerWords } from '../words/desk-server-en-gb.ts';
import type { DeskResponse, HttpExchange } from './decap-server.ts';
import type { DeskAccess } from './desk-access.ts';
import { parseDeskRequest, type DeskRequest } from './desk-request.ts';

const { refused } = deskServerWords;

/** The maximum size of a request, in bytes. A save contains the pictures of its story. */
const maximumBytes = 64 * 1024 * 1024;

/** The maximum size of a request for a token, in bytes. */
const maximumSessionBytes = 1024;

const exchangeRequest = z.strictObject({ code: z.string() });

/** Carries out a request and resolves to the answer. */
export type HandleRequest = (exchange: HttpExchange, request: DeskRequest) => Promise<DeskResponse>;

/**
 * Creates the listener for the requests of the desk’s own page. Refuses every other request.
 *
 * @param contentPath the content folder within the repository
 * @param access decides which windows may use the desk
 * @param handleRequest carries out the requests that are not refused
 */
export function createDeskListener(
  contentPath: string,
  access: DeskAccess,
  handleRequest: HandleRequest,
): RequestListener {
  const answer = async (exchange: HttpExchange): Promise<DeskResponse> => {
    const { request } = exchange;
    const refusal = refuseForeignRequest(request);
    if (refusal !== undefined) return errorResponse(403, refusal);
    if (isSessionRequest(request)) return answerSession(request, access);
    if (!access.accepts(request.headers[tokenHeader])) return errorResponse(403, refused.noToken);
    return answerExchange(exchange, contentPath, handleRequest);
  };
  return (request, response) => {
    void answer({ request, response })
      .catch(() => errorResponse(500, refused.crashed))
      .then((data) => send(response, data));
  };
}

/** Whether a request asks for a token, or whether its token is valid. */
function isSessionRequest({ url = '' }: IncomingMessage): boolean {
  return url.split('?')[0]?.endsWith(`/${deskSessionPath}`) === true;
}

/**
 * Answers a window that asks whether it may use the desk. A window that has the token already is told
 * so. Another window gets the token for its code.
 */
async function answerSession(request: IncomingMessage, access: DeskAccess): Promise<DeskResponse> {
  const body = (await readRequestBody(request, maximumSessionBytes)) ?? '';
  if (access.accepts(request.headers[tokenHeader])) return { status: 200, data: {} };
  const { data } = exchangeRequest.safeParse(parseJson(body));
  const token = data && access.exchange(data.code);
  return token === undefined
    ? errorResponse(403, refused.noToken)
    : { status: 200, data: { token } };
}

async function answerExchange(
  exchange: HttpExchange,
  contentPath: string,
  handleRequest: HandleRequest,
): Promise<DeskResponse> {
  const body = await readRequestBody(exchange.request, maximumBytes);
  if (body === undefined) return errorResponse(413, refused.tooLarge);
  const request = parseDeskRequest(parseJson(body), contentPath);
  return request ? handleRequest(exchange, request) : errorResponse(422, refused.unknownRequest);
}

function errorResponse(status: number, error: string): DeskResponse {
  return { status, data: { error } };
}

function send(response: ServerResponse, { status, data }: DeskResponse): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(data));
}

/**
 * Says why a request may not reach the desk. Any web page can send requests to this machine, and
 * decap-server would carry out all of them. Only the desk’s own page may send requests.
 *
 * @returns undefined if the request may reach the desk
 */
export function refuseForeignRequest(request: IncomingMessage): string | undefined {
  const { method, headers } = request;
  const { host = '', origin = '' } = headers;
  if (!isForThisMachine(request)) return refused.otherHost;
  if (origin !== `http://${host}`) return refused.otherPage;
  if ((headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') return refused.otherPage;
  // For a POST of JSON to another site, a browser first sends a preflight request. Some other
  // requests need none.
  if (method !== 'POST' || !/^application\/json\b/.test(headers['content-type'] ?? '')) {
    return refused.notJsonPost;
  }
  return undefined;
}

/** Reads the body of a request; undefined if it has more than `maximumBytes`. */
async function readRequestBody(
  request: IncomingMessage,
  maximumBytes: number,
): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // A browser reads the answer only after it has sent everything, so the rest is read and
    // dropped.
    if (bytes <= maximumBytes) chunks.push(chunk);
  }
  return bytes > maximumBytes ? undefined : Buffer.concat(chunks).toString();
}

/** Parses a text as JSON; undefined if it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
