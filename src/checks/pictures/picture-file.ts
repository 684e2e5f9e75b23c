import type { Finding } from '../../story/issue.ts';
import { mostPixels } from '../../story/limits.ts';
import { trueFormat, type Format } from './true-format.ts';

/** The formats a picture may truly be of, and the endings its name may have. */
const endings: Partial<Record<Format, readonly string[]>> = {
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
  const format = trueFormat(bytes);
  if (format === undefined) return pictureUndecodable;
  const known = endings[format];
  if (!known) return format === 'SVG' ? drawing : wrongFormat;
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return known.includes(ending) ? undefined : wrongEnding(format, known[0] ?? '');
}

/** The finding for a picture that cannot be decoded. */
export const pictureUndecodable: Finding = {
  rule: 'picture-undecodable',
  severity: 'error',
  message: 'The picture cannot be opened: it is damaged, or no picture.',
  hint: 'Save it again as JPEG or PNG.',
};

/** The finding for a picture that would unfold to more pixels than the library takes. */
export const tooManyPixels: Finding = {
  rule: 'picture-pixels',
  severity: 'error',
  message: `The picture unfolds to more than ${String(mostPixels / 1_000_000)} million pixels.`,
  hint: 'Make it smaller: 2000 pixels wide is plenty.',
};

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

function wrongEnding(format: Format, ending: string): Finding {
  return {
    rule: 'picture-ending',
    severity: 'error',
    message: `The picture is a ${format}, and the end of its name says something else.`,
    hint: `Let its name end in .${ending}, here and where it is used. The picture stays as it was approved.`,
  };
}
