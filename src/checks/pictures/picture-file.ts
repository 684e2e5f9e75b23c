import type { Finding } from '../../story/issue.ts';
import { mostPixelsOf } from '../../story/limits.ts';
import { trueFormat, type Format } from './true-format.ts';

/** The formats a picture may truly be of. */
export type PictureFormat = keyof typeof mostPixelsOf;

/** The endings the name of each may have. */
const endings: Readonly<Record<PictureFormat, readonly string[]>> = {
  JPEG: ['jpg', 'jpeg', 'jpe', 'jfif'],
  PNG: ['png'],
  WebP: ['webp'],
  AVIF: ['avif'],
};

/**
 * What is wrong with a picture's file, before anything of it is decoded: what it truly is, and
 * whether its name says so.
 */
export function pictureFile(name: string, bytes: Uint8Array): Finding | undefined {
  const { format, finding } = pictureFormat(bytes);
  if (!format) return finding;
  const known = endings[format];
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return known.includes(ending) ? undefined : wrongEnding(format, known[0] ?? '');
}

/** What a picture truly is, by its first bytes; or why nobody should try to decode it. */
export function pictureFormat(
  bytes: Uint8Array,
): { format: PictureFormat; finding?: undefined } | { format?: undefined; finding: Finding } {
  const format = trueFormat(bytes);
  if (format === undefined) return { finding: pictureUndecodable };
  if (isTaken(format)) return { format };
  return { finding: format === 'SVG' ? drawing : wrongFormat };
}

function isTaken(format: Format): format is PictureFormat {
  return Object.hasOwn(endings, format);
}

/** What is wrong with a picture that unfolds to so many pixels, if anything. */
export function picturePixels(bytes: Uint8Array, pixels: number): Finding | undefined {
  const { format } = pictureFormat(bytes);
  return format && pixels > mostPixelsOf[format] ? tooManyPixels(format) : undefined;
}

/** The finding for a picture that cannot be decoded. */
export const pictureUndecodable: Finding = {
  rule: 'picture-undecodable',
  severity: 'error',
  message: 'The picture cannot be opened: it is damaged, or no picture.',
  hint: 'Save it again as JPEG or PNG.',
};

function tooManyPixels(format: PictureFormat): Finding {
  const most = String(mostPixelsOf[format] / 1_000_000);
  return {
    rule: 'picture-pixels',
    severity: 'error',
    message: `The picture unfolds to more than ${most} million pixels, the most that are taken of a ${format}.`,
    hint: 'Make it smaller: 2000 pixels wide is plenty.',
  };
}

const drawing: Finding = {
  rule: 'picture-format',
  severity: 'error',
  message:
    'The picture is an SVG: a drawing that can hold code, and can fetch things when someone looks at it.',
  hint: 'Export it as PNG from the programme it was drawn with.',
};

const wrongFormat: Finding = {
  rule: 'picture-format',
  severity: 'error',
  message: 'The picture is of a kind the library does not take.',
  hint: 'Save it as JPEG, PNG, WebP or AVIF.',
};

function wrongEnding(format: PictureFormat, ending: string): Finding {
  return {
    rule: 'picture-ending',
    severity: 'error',
    message: `The picture is a ${format}, and the end of its name says something else.`,
    hint: `Let its name end in .${ending}, here and where it is used. The picture stays as it was approved.`,
  };
}
