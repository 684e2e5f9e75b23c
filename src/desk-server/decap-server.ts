import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { Asked } from './asked.ts';

/** What came of it: an HTTP status, and what to send as JSON. */
export interface Answer {
  status: number;
  data: unknown;
}

/** Hands a request to decap-server. The body has been read already. */
export type DecapServer = (
  request: IncomingMessage,
  response: ServerResponse,
  asked: Asked,
) => Promise<Answer>;

interface Middlewares {
  registerLocalGit: (app: RequestListener, options: { logLevel: string }) => Promise<void>;
}

/**
 * Starts decap-server's git middleware in this process, on a work tree.
 *
 * @param folder the work tree
 * @param env the environment of the desk's own git. decap-server has no way to be given one but our
 *   own process's, so it becomes that.
 */
export async function decapServer(folder: string, env: NodeJS.ProcessEnv): Promise<DecapServer> {
  const { resolve } = createRequire(import.meta.url);
  // Its own express, and a module that it exports under no name.
  const decaps = createRequire(resolve('decap-server'));
  const app = (decaps('express') as () => RequestListener)();
  const { registerLocalGit } = decaps('./middlewares.js') as Middlewares;
  Object.assign(process.env, env, { GIT_REPO_DIRECTORY: folder });
  // Its log would quote drafts: this level is none that it knows, so it stays silent.
  await registerLocalGit(app, { logLevel: 'none' });
  return (request, response, asked) =>
    new Promise((answer) => {
      request.url = '/api/v1';
      // What express would have read, and the sign that it has been.
      Object.assign(request, { body: asked, _body: true });
      // Should express answer by itself, we are not left waiting.
      response.once('finish', () => answer({ status: response.statusCode, data: undefined }));
      Object.assign(response, {
        json: (data: unknown) => answer({ status: response.statusCode, data }),
      });
      app(request, response);
    });
}
