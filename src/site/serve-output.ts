import { createReadStream, existsSync, readFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { isStoryId } from '../story/story-id.ts';
import type { Audience } from '../story/vocabulary.ts';
import { headersFor, parseHeadersFile, siteHeaders } from './headers.ts';
import { officeTypes } from './office-types.ts';
import { removedMarkerPath, removedPage } from './removed-pages.ts';

/**
 * Serves an output folder in the same way as a web host. Answers a folder with its index, a missing
 * page with 404, and any address of a removed story with 410. Reads the output folder for each
 * request, because a build replaces the folder.
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
 * Whether a path is the page of a story that may not be shown, or is below that page.
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
 * if the file has none for the address.
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
 * Reads a text file; empty if the file does not exist. The file is missing for a moment while a
 * build replaces the output.
 */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
