import { mostPixelsOf } from './limits.ts';

/** The kinds of picture the library takes. */
export type PictureKind = keyof typeof mostPixelsOf;

const signs: [PictureKind, RegExp][] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['webp', /^RIFF.{4}WEBP/s],
  ['avif', /^.{4}ftyp(?:avi[fs]|mif1|miaf)/s],
];

/**
 * The kind a picture truly is of; undefined for any other. What its name says does not count, and
 * nothing that begins otherwise is handed to a decoder: some read drawings and documents, which can
 * name other files or unfold without end.
 */
export function kindOf(bytes: Buffer): PictureKind | undefined {
  const head = bytes.toString('latin1', 0, 12);
  return signs.find(([, sign]) => sign.test(head))?.[0];
}

/** Texts within a PNG, which a decoder unfolds and keeps, each to a thousand times its size. */
const textChunks = ['tEXt', 'zTXt', 'iTXt'];

/** A PNG without the texts in it, which nobody is shown. */
export function withoutTexts(png: Buffer): Buffer {
  const kept = [png.subarray(0, 8)];
  for (let at = 8; at + 8 <= png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    const isText = textChunks.includes(png.toString('latin1', at + 4, at + 8));
    if (!isText) kept.push(png.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
