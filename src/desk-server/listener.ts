import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readAsked, type Asked } from './asked.ts';
import type { Answer } from './decap-server.ts';
import { refusal } from './guard.ts';

/** The most a save may hold, its pictures among it. */
const mostBytes = 64 * 1024 * 1024;

/** Does what is asked. */
export type Respond = (
  exchange: { request: IncomingMessage; response: ServerResponse },
  asked: Asked,
) => Promise<Answer>;

/**
 * Listens for the desk's own page and sends on what it asks, where it may.
 *
 * @param contentPath the content folder within the repository
 */
export function deskListener(contentPath: string, respond: Respond): RequestListener {
  return (request, response) => {
    const refused = refusal(request);
    const answered = refused
      ? Promise.resolve({ status: 403, data: { error: refused } })
      : answerTo({ request, response }, contentPath, respond);
    void answered.catch(() => failed).then((answer) => send(response, answer));
  };
}

const unknown = { status: 422, data: { error: 'The desk does not do this.' } };
const tooLarge = {
  status: 413,
  data: { error: 'This is more than the desk can take at once. Use smaller pictures.' },
};
const failed = {
  status: 500,
  data: { error: 'This could not be done. Stop the library, and start it again.' },
};

async function answerTo(
  exchange: { request: IncomingMessage; response: ServerResponse },
  contentPath: string,
  respond: Respond,
): Promise<Answer> {
  const body = await readBody(exchange.request);
  if (body === undefined) return tooLarge;
  const asked = readAsked(fromJson(body), contentPath);
  return asked ? respond(exchange, asked) : unknown;
}

/** What a request holds; undefined where that is more than it may. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    bytes += piece.length;
    // The rest is read and forgotten, since a browser listens only once it has sent all.
    if (bytes <= mostBytes) pieces.push(piece);
  }
  return bytes > mostBytes ? undefined : Buffer.concat(pieces).toString();
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, data }: Answer): void {
  if (response.headersSent) return;
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(data));
}
