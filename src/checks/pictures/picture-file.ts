import type { Finding } from '../../story/issue.ts';
import { mostPixelsOf } from '../../story/size-limits.ts';
import { detectFileFormat, type FileFormat } from './file-format.ts';

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
