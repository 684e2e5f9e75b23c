import { brotliCompressSync, crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';

/**
 * Makes a PDF of one page.
 *
 * @param more further objects of the PDF
 * @param stream the content of the last further object
 */
export function pdfWithText(text: string, more = '', stream?: Uint8Array): Buffer {
  return pdfWith(`BT /F1 12 Tf 20 700 Td (${text}) Tj ET`, more, stream);
}

/** Makes a PDF that gives the position of every letter. */
export function pdfWithSpacedLetters(text: string): Buffer {
  const letters = Array.from(text, (letter) => `(${letter})-20`).join('');
  return pdfWith(`BT /F1 12 Tf 20 700 Td [${letters}] TJ ET`);
}

function pdfWith(content: string, more = '', stream?: Uint8Array): Buffer {
  const page = deflateSync(content);
  const head = [
    '%PDF-1.4',
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
    '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</I 6 0 R>>>>>> endobj',
    '5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj',
    `4 0 obj <</Length ${String(page.length)}/Filter/FlateDecode>> stream\n`,
  ].join('\n');
  return Buffer.concat([
    Buffer.from(head),
    page,
    Buffer.from(`\nendstream endobj\n${more}`),
    ...(stream ? [stream, Buffer.from('\nendstream endobj')] : []),
    Buffer.from('\ntrailer <</Root 1 0 R>>\n%%EOF\n'),
  ]);
}

/** Makes a PDF whose page was changed. The file still contains the earlier version of the page. */
export function pdfWithEarlierVersion(before: string, now: string): Buffer {
  const pageContent = (text: string) =>
    `4 0 obj <</Length 999/Filter/ASCIIHexDecode>> stream\n${Buffer.from(`BT /F1 12 Tf 20 700 Td (${text}) Tj ET`).toString('hex')}>\nendstream endobj`;
  return Buffer.concat([
    pdfWithText('', pageContent(before)),
    Buffer.from(`\n${pageContent(now)}\ntrailer <</Root 1 0 R>>\n%%EOF\n`),
  ]);
}

/** Makes a PDF with a picture as compressed pixels. */
export async function pdfWithPicture(picture: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const stream = deflateSync(data);
  const sizes = `/Width ${String(info.width)}/Height ${String(info.height)}/Length ${String(stream.length)}`;
  return pdfWith(
    'q 200 0 0 200 0 0 cm /I Do Q',
    `6 0 obj <</Type/XObject/Subtype/Image${sizes}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode>> stream\n`,
    stream,
  );
}

/** Makes a ZIP package whose central directory omits one of its members. */
export function zipWithUnlistedMember(members: Record<string, string>, name: string): Buffer {
  const whole = Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries(members).map(([each, text]) => [each, strToU8(text)])),
    ),
  );
  const list = whole.indexOf('PK\x01\x02', 'latin1');
  const others = Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(members)
          .filter(([each]) => each !== name)
          .map(([each, text]) => [each, strToU8(text)]),
      ),
    ),
  );
  const tail = others.subarray(others.indexOf('PK\x01\x02', 'latin1'));
  const end = tail.indexOf('PK\x05\x06', 'latin1');
  const directory = Buffer.from(tail);
  directory.writeUInt32LE(list, end + 16);
  return Buffer.concat([whole.subarray(0, list), directory]);
}

/** Makes a ZIP package whose one member is encrypted. */
export function encryptedZip(text: string): Buffer {
  const whole = Buffer.from(zipSync({ a: [strToU8(text), { level: 0 }] }));
  whole.writeUInt16LE(whole.readUInt16LE(6) | 1, 6);
  const start = whole.indexOf(text.slice(0, 8));
  for (let at = start; at < start + text.length; at += 1) whole[at] = (whole[at] ?? 0) ^ 0xa5;
  return whole;
}

/** Adds a chunk to a PNG. */
export function addPngChunk(png: Buffer, type: string, data: Buffer): Buffer {
  return addPngChunks(png, type, [data]);
}

/** Adds chunks to a PNG, after its header. */
export function addPngChunks(png: Buffer, type: string, chunks: readonly Buffer[]): Buffer {
  const head = 8 + 25;
  return Buffer.concat([
    png.subarray(0, head),
    ...chunks.map((data) => chunkOf(type, data)),
    png.subarray(head),
  ]);
}

function chunkOf(type: string, data: Buffer): Buffer {
  const part = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(part), 4);
  return Buffer.concat([numbers.subarray(0, 4), part, numbers.subarray(4)]);
}

/** Adds a thumbnail to the Exif metadata of a JPEG, as cameras do. */
export function addJpegThumbnail(jpeg: Buffer, small: Buffer): Buffer {
  const segment = Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'),
    small,
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(segment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, segment, jpeg.subarray(2)]);
}

/** Makes a WOFF2 font with a text in its name table. */
export function fontWithName(text: string): Buffer {
  const names = Buffer.from(text, 'utf16le').swap16();
  const packed = brotliCompressSync(names);
  const head = Buffer.alloc(48);
  head.write('wOF2\0\x01\0\0', 'latin1');
  head.writeUInt16BE(1, 12);
  head.writeUInt32BE(names.length + 28, 16);
  head.writeUInt32BE(packed.length, 20);
  // The table `name` has number 5 in the format. Its length is encoded with seven bits in each
  // byte.
  const directory = Buffer.from([5, 0x80 | (names.length >> 7), names.length & 0x7f]);
  const whole = Buffer.concat([head, directory, packed]);
  whole.writeUInt32BE(whole.length, 8);
  return whole;
}

/**
 * Makes a black PNG with one bit for each pixel. The file has a few kilobytes, whatever its width
 * and height.
 *
 * @param rows the bytes of the rows of pixels. Default: a black picture of this size
 */
export function blackPng(width: number, height: number, rows?: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const pixels = rows ?? Buffer.alloc(height * (Math.ceil(width / 8) + 1));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunkOf('IHDR', head),
    chunkOf('IDAT', deflateSync(pixels)),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
}
