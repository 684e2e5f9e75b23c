import sharp from 'sharp';
import type { EmbeddedFile } from '../../runtime/unzip.ts';

/** Reads the metadata of a picture: comments, Exif, XMP, IPTC and the colour profile. */
export async function readPictureMetadata(bytes: Buffer): Promise<EmbeddedFile[]> {
  const { exif, xmp, iptc, icc, comments = [] } = await sharp(bytes).metadata();
  const blocks = { exif, xmp, iptc, icc };
  return [
    ...comments.map(({ keyword, text }): EmbeddedFile => [keyword, Buffer.from(text)]),
    ...Object.entries(blocks).flatMap(([name, block]): EmbeddedFile[] =>
      block ? [[name, block]] : [],
    ),
  ];
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/**
 * The sizes of a chunk's header (its length and name) and of the checksum after its data, in bytes.
 */
const [chunkHeader, chunkChecksum] = [8, 4];

/**
 * Removes the pixels of a PNG, because unpacking them takes longer than reading a whole package.
 * The scan compares pictures by their perceptual hashes instead. Returns other files and a PNG with
 * broken chunks unchanged.
 */
export function withoutPixels(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, pngSignature.length).equals(pngSignature)) return bytes;
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = pngSignature.length; at + chunkHeader + chunkChecksum <= bytes.length;) {
    const end = at + chunkHeader + bytes.readUInt32BE(at) + chunkChecksum;
    if (end > bytes.length) return bytes;
    if (bytes.toString('latin1', at + 4, at + chunkHeader) === 'IDAT') {
      parts.push(bytes.subarray(from, at + chunkHeader));
      from = end - chunkChecksum;
    }
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}
