import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { isStoryId } from '../story/story-id.ts';
import type { Audience } from '../story/vocabulary.ts';
import { headersFor, parseHeadersFile, siteHeaders } from './headers.ts';
import { officeTypes } from './office-types.ts';
import { removedMarkerPath, removedPage } from './removed-pages.ts';

/**
 * Serves an output folder as a web host would. Answers a folder with its index, a missing page with
 * 404, and any address of a removed story with 410. Reads the output folder for each request,
 * because a build replaces the folder.
 *
 * @param base the base path of the site, with slashes at both ends
 */
export function serveOutput(outDir: string, base: string, audience: Audience): RequestListener {
  const files = sirv(outDir, { dev: true, etag: true, setHeaders: setOfficeType });
  return (request, response) => {
    const url = request.url ?? '/';
    response.setHeaders(readHeaders(outDir, url, audience));
    const answer = (status: number, file: string) => {
      const page = join(outDir, file);
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
      if (existsSync(page)) createReadStream(page).pipe(response);
      else response.end('The library is not built yet.');
    };
    const notFound = () => answer(404, '404.html');
    const [path = ''] = url.split(/[?#]/);
    if (isRemoved(outDir, base, path)) {
      answer(410, removedPage);
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

/**
 * Whether a path belongs to a story that may not be shown: its page, its slides or anything below.
 */
function isRemoved(outDir: string, base: string, path: string): boolean {
  const pathInSite = path.startsWith(base) ? path.slice(base.length) : '';
  const [, id] = /^(?:stories|embed)\/([a-z2-9]+)(?:\/|$)/.exec(pathInSite) ?? [];
  return id !== undefined && isStoryId(id) && existsSync(join(outDir, removedMarkerPath(id)));
}

/** Sets the content type of office files, which sirv does not know. */
function setOfficeType(response: ServerResponse, path: string): void {
  const type = officeTypes.get(extname(path));
  if (type !== undefined) response.setHeader('content-type', type);
}

/**
 * Whether a path is a folder without a slash at its end. Without the slash, relative addresses on
 * the folder's page would be wrong.
 */
function isFolder(outDir: string, base: string, path: string): boolean {
  if (path === base.slice(0, -1)) return true;
  const isInSite = path.startsWith(base) && !path.endsWith('/') && !path.includes('..');
  return isInSite && existsSync(join(outDir, path.slice(base.length), 'index.html'));
}

/**
 * Reads the headers of an address from the output's own `_headers` file. Returns the site's headers
 * where the file has none for the address.
 */
function readHeaders(outDir: string, url: string, audience: Audience): Map<string, string> {
  const [path = ''] = url.split(/[?#]/);
  const fromFile = headersFor(path, parseHeadersFile(readText(join(outDir, '_headers'))));
  const headers = new Map(Object.entries(fromFile ?? siteHeaders(audience)));
  // With this header, a browser would refuse this machine's plain HTTP address for a year.
  headers.delete('Strict-Transport-Security');
  return headers;
}

/**
 * Reads a text file; empty where the file does not exist. The file is missing for a moment while a
 * build replaces the output.
 */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Reads a port number from the command line.
 *
 * @throws Error where the text is not a port
 */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_000) return port;
  throw new Error('--port is not a port. Write a number from 1 to 65000, as in --port 4321.');
}

/**
 * Listens on this machine alone (127.0.0.1), on `port` or the next port that is free.
 *
 * @returns the port
 * @throws Error where 20 ports from `port` on are all taken
 */
export async function listen(listener: RequestListener, port: number): Promise<number> {
  const server = createServer(listener);
  for (let candidate = port; candidate < port + 20; candidate++) {
    if (await tryPort(server, candidate)) return candidate;
  }
  throw new Error(`The ports from ${String(port)} on are all taken. Choose another with --port.`);
}

/** Tries to listen on a port. Resolves to false where the port is taken. */
function tryPort(server: Server, port: number): Promise<boolean> {
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
