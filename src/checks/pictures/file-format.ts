/** The file formats that can be detected. */
export type FileFormat =
  'JPEG' | 'PNG' | 'WebP' | 'AVIF' | 'HEIC' | 'GIF' | 'SVG' | 'TIFF' | 'BMP' | 'PDF';

/**
 * Detects a file's format from its first bytes. Ignores the name, and decodes nothing.
 *
 * @returns undefined for a format that cannot be detected
 */
export function detectFileFormat(bytes: Uint8Array): FileFormat | undefined {
  const start = latin1(bytes.subarray(0, 4096));
  return signatures.find(([, signature]) => signature.test(start))?.[0];
}

const signatures: readonly (readonly [FileFormat, RegExp])[] = [
  ['JPEG', /^\xFF\xD8\xFF/],
  ['PNG', /^\x89PNG\r\n\x1A\n/],
  ['WebP', /^RIFF[^]{4}WEBP/],
  ['AVIF', /^[^]{4}ftyp(?:avif|avis|mif1[^]{4}(?:[^]{4})*?avif)/],
  ['HEIC', /^[^]{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/],
  ['GIF', /^GIF8/],
  ['TIFF', /^(?:II\*\0|MM\0\*)/],
  ['BMP', /^BM/],
  ['PDF', /^%PDF/],
  // White space, declarations and comments may come before the element, in any encoding of XML.
  ['SVG', /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?[\s\0]*<[^]*?s\0?v\0?g/i],
];

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
