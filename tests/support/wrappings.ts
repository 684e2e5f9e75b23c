import { brotliCompressSync, crc32, deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';

/** A PDF of one page, and whatever else stands in it. */
export function pdfOf(text: string, more = '', stream?: Uint8Array): Buffer {
  return pdfWith(`BT /F1 12 Tf 20 700 Td (${text}) Tj ET`, more, stream);
}

/** A PDF in which every letter is set by hand. */
export function kerned(text: string): Buffer {
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

/** A PDF whose one page said something else before it was changed. */
export function revised(before: string, now: string): Buffer {
  const coded = (text: string) =>
    `4 0 obj <</Length 999/Filter/ASCIIHexDecode>> stream\n${Buffer.from(`BT /F1 12 Tf 20 700 Td (${text}) Tj ET`).toString('hex')}>\nendstream endobj`;
  return Buffer.concat([
    pdfOf('', coded(before)),
    Buffer.from(`\n${coded(now)}\ntrailer <</Root 1 0 R>>\n%%EOF\n`),
  ]);
}

/** A PDF that holds the dots of a picture, compressed as PDFs do it. */
export async function withPicture(picture: Buffer): Promise<Buffer> {
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

/** A package whose list does not name one of its members. */
export function hidden(members: Record<string, string>, name: string): Buffer {
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
  const moved = Buffer.from(tail);
  moved.writeUInt32LE(list, end + 16);
  return Buffer.concat([whole.subarray(0, list), moved]);
}

/** A package whose one member has a lock on it. */
export function encrypted(text: string): Buffer {
  const whole = Buffer.from(zipSync({ a: [strToU8(text), { level: 0 }] }));
  whole.writeUInt16LE(whole.readUInt16LE(6) | 1, 6);
  const start = whole.indexOf(text.slice(0, 8));
  for (let at = start; at < start + text.length; at += 1) whole[at] = (whole[at] ?? 0) ^ 0xa5;
  return whole;
}

/** A picture with one chunk more. */
export function withChunk(png: Buffer, type: string, data: Buffer): Buffer {
  return withChunks(png, type, [data]);
}

/** A picture with more chunks, behind its head. */
export function withChunks(png: Buffer, type: string, all: readonly Buffer[]): Buffer {
  const head = 8 + 25;
  return Buffer.concat([
    png.subarray(0, head),
    ...all.map((data) => chunkOf(type, data)),
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

/** A picture that carries a small one in what it says of itself, as cameras do. */
export function withThumbnail(jpeg: Buffer, small: Buffer): Buffer {
  const segment = Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'),
    small,
  ]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(segment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, segment, jpeg.subarray(2)]);
}

/** A font for the web, with a text among its names. */
export function fontSaying(text: string): Buffer {
  const names = Buffer.from(text, 'utf16le').swap16();
  const packed = brotliCompressSync(names);
  const head = Buffer.alloc(48);
  head.write('wOF2\0\x01\0\0', 'latin1');
  head.writeUInt16BE(1, 12);
  head.writeUInt32BE(names.length + 28, 16);
  head.writeUInt32BE(packed.length, 20);
  // The table `name` is the sixth that the format knows; its length stands in seven bits a byte.
  const directory = Buffer.from([5, 0x80 | (names.length >> 7), names.length & 0x7f]);
  const whole = Buffer.concat([head, directory, packed]);
  whole.writeUInt32BE(whole.length, 8);
  return whole;
}

/** A picture of one bit a dot, all black: a few kilobytes, whatever size it says it has. */
export function pngOf(width: number, height: number, dots?: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const rows = dots ?? Buffer.alloc(height * (Math.ceil(width / 8) + 1));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunkOf('IHDR', head),
    chunkOf('IDAT', deflateSync(rows)),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
}
