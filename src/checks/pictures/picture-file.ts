import type { Finding } from '../../story/issue.ts';
import { mostPixelsOf } from '../../story/size-limits.ts';

/** The formats that the library accepts. */
export type PictureFormat = keyof typeof mostPixelsOf;

/** The endings that a file name may have for each format. */
const endings: Readonly<Record<PictureFormat, readonly string[]>> = {
  JPEG: ['jpg', 'jpeg', 'jpe', 'jfif'],
  PNG: ['png'],
  WebP: ['webp'],
  AVIF: ['avif'],
};

/**
 * Checks that a picture's file has an accepted format and that its name has the ending for that
 * format. Decodes nothing.
 */
export function checkPictureFile(name: string, bytes: Uint8Array): Finding | undefined {
  const { format, finding } = detectPictureFormat(bytes);
  if (!format) return finding;
  const allowed = endings[format];
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return allowed.includes(ending) ? undefined : wrongEnding(format, allowed[0] ?? '');
}

/**
 * Detects the format of a picture from its first bytes.
 *
 * @returns a finding if the picture must not be decoded
 */
export function detectPictureFormat(
  bytes: Uint8Array,
): { format: PictureFormat; finding?: undefined } | { format?: undefined; finding: Finding } {
  const format = detectFileFormat(bytes);
  if (format === undefined) return { finding: pictureUndecodable };
  if (isPictureFormat(format)) return { format };
  return { finding: format === 'SVG' ? svgRefused : formatRefused };
}

function isPictureFormat(format: FileFormat): format is PictureFormat {
  return Object.hasOwn(endings, format);
}

/** Checks that a picture has no more pixels, once decoded, than its format may have. */
export function checkPixelCount(bytes: Uint8Array, pixels: number): Finding | undefined {
  const { format } = detectPictureFormat(bytes);
  return format && pixels > mostPixelsOf[format] ? tooManyPixels(format) : undefined;
}

/** The finding for a picture that cannot be decoded. */
export const pictureUndecodable: Finding = {
  rule: 'picture-undecodable',
  severity: 'error',
  message: 'The picture cannot be opened: it is damaged, or it is not a picture.',
  hint: 'Save it again as JPEG or PNG.',
};

function tooManyPixels(format: PictureFormat): Finding {
  const millions = String(mostPixelsOf[format] / 1_000_000);
  return {
    rule: 'picture-pixels',
    severity: 'error',
    message: `The picture has more than ${millions} million pixels, the most that are accepted of a ${format}.`,
    hint: 'Make it smaller: 2000 pixels wide is plenty.',
  };
}

const svgRefused: Finding = {
  rule: 'picture-format',
  severity: 'error',
  message:
    'The picture is an SVG: a drawing that can hold code, and can load other files when someone looks at it.',
  hint: 'Export it as PNG from the program it was drawn with.',
};

const formatRefused: Finding = {
  rule: 'picture-format',
  severity: 'error',
  message: 'The picture has a format that the library does not accept.',
  hint: 'Save it as JPEG, PNG, WebP or AVIF.',
};

function wrongEnding(format: PictureFormat, ending: string): Finding {
  return {
    rule: 'picture-ending',
    severity: 'error',
    message: `The picture is a ${format}, and the end of its name says something else.`,
    hint: `Let its name end in .${ending}, here and where it is used. The picture itself stays as it was approved.`,
  };
}

/** The file formats that can be detected. */
type FileFormat =
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
