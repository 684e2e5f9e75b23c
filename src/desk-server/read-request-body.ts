import type { IncomingMessage } from 'node:http';

/** Reads the body of a request; undefined where it has more than `maximumBytes`. */
export async function readRequestBody(
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

/** Parses a text as JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
