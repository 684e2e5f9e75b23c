import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { isStoryId } from '../story/story-id.ts';
import type { Audience } from '../story/vocabulary.ts';
import { gonePage, markOf } from './gone.ts';
import { headersFor, readHeadersFile, siteHeaders } from './headers.ts';
import { officeTypes } from './office-types.ts';

/**
 * Serves an output folder as a host would: folders by their index, and the page for what is not
 * there; 410 for all that is asked of a story that is gone. The folder is looked at afresh for every request, since a build replaces it.
 *
 * @param outDir the output
 * @param base the path under which the site lies, with slashes at both ends
 */
export function serveOutput(outDir: string, base: string, audience: Audience): RequestListener {
  const files = sirv(outDir, { dev: true, etag: true, setHeaders: nameOffice });
  return (request, response) => {
    const url = request.url ?? '/';
    response.setHeaders(headersOf(outDir, url, audience));
    const answer = (status: number, file: string) => {
      const page = join(outDir, file);
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
      if (existsSync(page)) createReadStream(page).pipe(response);
      else response.end('The library is not built yet.');
    };
    const notFound = () => answer(404, '404.html');
    const [path = ''] = url.split(/[?#]/);
    if (isGone(outDir, base, path)) {
      answer(410, gonePage);
    } else if (isFolder(outDir, base, path)) {
      response.writeHead(308, { location: `${path}/` }).end();
    } else if (url.startsWith(base)) {
      request.url = url.slice(base.length - 1);
      files(request, response, notFound);
    } else {
      notFound();
    }
  };
}

/** Whether a path is of a story that is gone as a whole: its page, its slides, whatever it had. */
function isGone(outDir: string, base: string, path: string): boolean {
  const inside = path.startsWith(base) ? path.slice(base.length) : '';
  const [, id] = /^(?:stories|embed)\/([a-z2-9]+)(?:\/|$)/.exec(inside) ?? [];
  return id !== undefined && isStoryId(id) && existsSync(join(outDir, markOf(id)));
}

/** Says what office files are. */
function nameOffice(response: ServerResponse, path: string): void {
  const type = officeTypes.get(extname(path));
  if (type !== undefined) response.setHeader('content-type', type);
}

/** Whether a path names a folder of pages without the slash, from which relative addresses lead astray. */
function isFolder(outDir: string, base: string, path: string): boolean {
  if (path === base.slice(0, -1)) return true;
  const inside = path.startsWith(base) && !path.endsWith('/') && !path.includes('..');
  return inside && existsSync(join(outDir, path.slice(base.length), 'index.html'));
}

/** The headers the output itself asks for, and the site's own where it does not say. */
function headersOf(outDir: string, url: string, audience: Audience): Map<string, string> {
  const [path = ''] = url.split(/[?#]/);
  const asked = headersFor(path, readHeadersFile(readText(join(outDir, '_headers'))));
  const headers = new Map(Object.entries(asked ?? siteHeaders(audience)));
  // It would keep a browser from this machine's plain address for a year.
  headers.delete('Strict-Transport-Security');
  return headers;
}

/** The text of a file; none where it is not there, as for a moment while a build replaces the output. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Reads a port as it was typed.
 *
 * @throws Error where it is none
 */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_000) return port;
  throw new Error('--port is not a port. Write a number from 1 to 65000, as in --port 4321.');
}

/** Listens on `port` of this machine alone (127.0.0.1), or on the next one that is free. */
export async function listen(listener: RequestListener, port: number): Promise<number> {
  const server = createServer(listener);
  for (let tried = port; tried < port + 20; tried++) {
    if (await isFree(server, tried)) return tried;
  }
  throw new Error(`The ports from ${String(port)} on are all taken. Choose another with --port.`);
}

function isFree(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') resolve(false);
      else reject(cause);
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      resolve(true);
    });
  });
}
