import { deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import type { HeldBackCase } from '../held-back-cases.ts';
import { noise } from '../noise.ts';
import { blackPng, addPngChunk } from '../crafted-files.ts';
import { hostile, withPicture, plainPicture } from './hostile-story.ts';

const drawing = (inner: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inner}</svg>`);
const entityBomb = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "ha">${'abcdefgh'.replace(/./g, (name) => `<!ENTITY ${String.fromCharCode(name.charCodeAt(0) + 1)} "${`&${name};`.repeat(10)}">`)}]>`;

/** Stories whose picture cannot be decoded, is a bomb, or is another kind of file. */
export const hostilePictures: readonly HeldBackCase[] = [
  hostile(
    'a small file that decompresses to a huge picture',
    'picture-pixels',
    withPicture(() => blackPng(30_000, 30_000), 'png'),
  ),
  hostile(
    'a picture whose header has a huge size',
    'picture-undecodable',
    withPicture(() => blackPng(2 ** 31 - 1, 2 ** 31 - 1, Buffer.alloc(9)), 'png'),
  ),
  hostile(
    'a picture whose colour profile is a decompression bomb',
    'picture-undecodable',
    withPicture(
      async () =>
        addPngChunk(
          (await plainPicture().png().toBuffer()).subarray(0, 200),
          'iCCP',
          Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(60_000_000))]),
        ),
      'png',
    ),
  ),
  hostile(
    'a page named as a picture',
    'picture-undecodable',
    withPicture((canary) => Buffer.from(`<!doctype html><script>${canary}</script>`)),
  ),
  hostile(
    'a program named as a picture',
    'picture-undecodable',
    withPicture((canary) => Buffer.from(`\x7fELF${canary}`)),
  ),
  hostile(
    'an SVG named as a picture',
    'picture-format',
    withPicture((canary) => drawing(`<script>${canary}</script>`)),
  ),
  hostile(
    'an SVG that reads files',
    'picture-format',
    withPicture(() => drawing('<image href="file:///etc/passwd" width="9" height="9"/>')),
  ),
  hostile(
    'an SVG with entities that expand',
    'picture-format',
    withPicture(() =>
      Buffer.from(`${entityBomb}<svg xmlns="http://www.w3.org/2000/svg"><text>&i;</text></svg>`),
    ),
  ),
  hostile(
    'a ZIP package named as a picture',
    'picture-undecodable',
    withPicture((canary) => zipSync({ [canary]: strToU8(canary) })),
  ),
  hostile(
    'a ZIP package of decompression bombs',
    'picture-undecodable',
    withPicture(() =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: 16 }, (_, at) => [
            `${String(at)}.zip`,
            zipSync({ a: new Uint8Array(20_000_000) }),
          ]),
        ),
      ),
    ),
  ),
  hostile(
    'a compressed picture',
    'picture-undecodable',
    withPicture(async () => gzipSync(await noise(1))),
  ),
  hostile(
    'a GIF picture',
    'picture-format',
    withPicture(() => plainPicture().gif().toBuffer()),
  ),
  hostile(
    'a picture that is also a script',
    'picture-format',
    withPicture((canary) => Buffer.from(`GIF89a=1;alert("${canary}")//`)),
  ),
  hostile(
    'a TIFF picture',
    'picture-format',
    withPicture(() => plainPicture().tiff().toBuffer()),
  ),
  hostile(
    'a PDF that contains a picture',
    'picture-format',
    withPicture(async () => Buffer.concat([Buffer.from('%PDF-1.4\n'), await noise(1)])),
  ),
  hostile(
    'a picture whose format does not match its name',
    'picture-ending',
    withPicture(() => plainPicture().png().toBuffer()),
  ),
  hostile(
    'half a picture',
    'picture-undecodable',
    withPicture(async () => (await noise(1)).subarray(0, 4000)),
  ),
  hostile(
    'an empty picture file',
    'picture-undecodable',
    withPicture(() => Buffer.alloc(0)),
  ),
  hostile(
    'a picture that can only be decoded as a whole',
    'picture-pixels',
    withPicture(
      () =>
        sharp({ create: { width: 5000, height: 5000, channels: 3, background: '#fff' } })
          .webp({ effort: 0 })
          .toBuffer(),
      'webp',
    ),
  ),
];
