import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { APIRoute } from 'astro';
import { siteContext } from '../../layouts/site-context.ts';

export function getStaticPaths() {
  const { logo, font } = siteContext().brand;
  return [logo?.file, font].flatMap((file) =>
    file === undefined ? [] : [{ params: { file: basename(file) }, props: { file } }],
  );
}

/** Serves a file of the organisation's brand: the cleaned logo, or the font. */
export const GET: APIRoute<{ file: string }> = ({ props: { file } }) =>
  new Response(new Uint8Array(readFileSync(file)), {
    headers: { 'content-type': file.endsWith('.webp') ? 'image/webp' : 'font/woff2' },
  });
