import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { APIRoute } from 'astro';
import { shelf } from '../../layouts/shelf.ts';

export function getStaticPaths() {
  const { logo, font } = shelf().brand;
  return [logo?.file, font].flatMap((file) =>
    file === undefined ? [] : [{ params: { file: basename(file) }, props: { file } }],
  );
}

/** A file of an organisation's brand: its logo or its font, as the library read it. */
export const GET: APIRoute<{ file: string }> = ({ props: { file } }) =>
  new Response(new Uint8Array(readFileSync(file)), {
    headers: { 'content-type': file.endsWith('.webp') ? 'image/webp' : 'font/woff2' },
  });
