import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { deskServerWords } from '../words/desk-server-en-gb.ts';
import type { DeskResponse, HttpExchange } from './decap-server.ts';
import { parseDeskRequest, type DeskRequest } from './desk-request.ts';

const { refused } = deskServerWords;

/** The maximum size of a request, in bytes. A save contains the pictures of its story. */
const maximumBytes = 64 * 1024 * 1024;

/** Carries out a request and resolves to the answer. */
export type HandleRequest = (exchange: HttpExchange, request: DeskRequest) => Promise<DeskResponse>;

/**
 * Creates the listener for the requests of the desk’s own page. Refuses every other request.
 *
 * @param contentPath the content folder within the repository
 * @param handleRequest carries out the requests that are not refused
 */
export function createDeskListener(
  contentPath: string,
  handleRequest: HandleRequest,
): RequestListener {
  return (request, response) => {
    const refusal = refuseForeignRequest(request);
    const answer = refusal
      ? Promise.resolve(errorResponse(403, refusal))
      : answerExchange({ request, response }, contentPath, handleRequest);
    void answer
      .catch(() => errorResponse(500, refused.crashed))
      .then((data) => send(response, data));
  };
}

async function answerExchange(
  exchange: HttpExchange,
  contentPath: string,
  handleRequest: HandleRequest,
): Promise<DeskResponse> {
  const body = await readBody(exchange.request);
  if (body === undefined) return errorResponse(413, refused.tooLarge);
  const request = parseDeskRequest(parseJson(body), contentPath);
  return request ? handleRequest(exchange, request) : errorResponse(422, refused.unknownRequest);
}

/** Reads the body of a request; undefined where it has more than {@link maximumBytes}. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
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

/** The names by which a browser on this machine reaches this machine. */
const localNames = ['localhost', '127.0.0.1'];

/**
 * Says why a request may not reach the desk. Any web page can send requests to this machine, and
 * decap-server would carry out all of them. Only the desk’s own page may send requests.
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
  // For a POST of JSON to another site, a browser first sends a preflight request. Some other
  // requests need none.
  if (method !== 'POST' || !/^application\/json\b/.test(headers['content-type'] ?? '')) {
    return refused.notJsonPost;
  }
  return undefined;
}
