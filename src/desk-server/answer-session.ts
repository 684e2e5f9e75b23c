import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { tokenHeader } from '../desk-settings/desk-access.ts';
import { deskServerWords } from '../words/desk-server-en-gb.ts';
import type { DeskResponse } from './decap-server.ts';
import type { DeskAccess } from './desk-access.ts';
import { parseJson, readRequestBody } from './read-request-body.ts';

/** The maximum size of a request for a token, in bytes. */
const maximumBytes = 1024;

const exchangeRequest = z.strictObject({ code: z.string() });

/**
 * Answers a window that asks whether it may use the desk. A window that has the token already is told
 * so. Another window gets the token for its code.
 */
export async function answerSession(
  request: IncomingMessage,
  access: DeskAccess,
): Promise<DeskResponse> {
  const body = (await readRequestBody(request, maximumBytes)) ?? '';
  if (access.accepts(request.headers[tokenHeader])) return { status: 200, data: {} };
  const { data } = exchangeRequest.safeParse(parseJson(body));
  const token = data && access.exchange(data.code);
  return token === undefined
    ? { status: 403, data: { error: deskServerWords.refused.noToken } }
    : { status: 200, data: { token } };
}
