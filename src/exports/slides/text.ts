import { sizeFor, type Measured } from './fit.ts';
import { points } from './geometry.ts';
import type { Placeholder } from './layout.ts';
import { el, escapeXml } from './xml.ts';

/** A paragraph of a slide. */
export interface Paragraph {
  text: string;
  /** How large beside the rest. Default: the same. */
  scale?: number;
  /** The look of it, where it is not the placeholder's own. */
  look?: 'figure' | 'small';
  /** Its number, where it is one of a numbered list. */
  number?: number;
  /** The relationship that says where its words lead to. */
  link?: string;
}

/** Room a number takes before its paragraph, in EMU. */
const hanging = 514_350;

/** The largest size of a placeholder in which each of several texts fits it. */
export function sizeOfAll(texts: readonly Paragraph[][], placeholder: Placeholder): number {
  return Math.min(...texts.map((paragraphs) => sizeFor(paragraphs.map(measured), placeholder)));
}

function measured({ text, scale, number }: Paragraph): Measured {
  return { text, scale, indent: number === undefined ? 0 : points(hanging) };
}

/**
 * The text of a placeholder on a slide.
 *
 * @param keepsSize whether the size is said even where it is the layout's own, which another template may set
 */
export function textBody(
  paragraphs: readonly Paragraph[],
  size: number,
  placeholder: Placeholder,
  lang: string,
  keepsSize = false,
): string {
  const isOwn = size === placeholder.text.sizes[0] && !keepsSize;
  const written = paragraphs.map((each) =>
    paragraph(each, isOwn ? undefined : size, placeholder, lang),
  );
  return el(
    'p:txBody',
    {},
    el('a:bodyPr', {}, el('a:normAutofit')),
    el('a:lstStyle'),
    ...(written.length > 0 ? written : [el('a:p', {}, el('a:endParaRPr', { lang }))]),
  );
}

function paragraph(
  { text, scale, look, number, link }: Paragraph,
  size: number | undefined,
  { text: { sizes } }: Placeholder,
  lang: string,
): string {
  const own = scale === undefined ? size : (size ?? sizes[0]) * scale;
  return el(
    'a:p',
    {},
    paragraphStyle(text, number),
    el(
      'a:r',
      {},
      el(
        'a:rPr',
        { lang, sz: own === undefined ? undefined : Math.round(own * 100), dirty: 0 },
        ...looks[look ?? 'plain'],
        ...(link === undefined ? [] : [el('a:hlinkClick', { 'r:id': link })]),
      ),
      el('a:t', {}, escapeXml(text)),
    ),
  );
}

const looks = {
  plain: [],
  figure: [el('a:solidFill', {}, el('a:schemeClr', { val: 'accent1' }))],
  small: [el('a:latin', { typeface: '+mn-lt' })],
};

function paragraphStyle(text: string, number: number | undefined): string {
  const rtl = isRightToLeft(text) ? { algn: 'r', rtl: 1 } : {};
  if (number === undefined) return Object.keys(rtl).length > 0 ? el('a:pPr', rtl) : '';
  return el(
    'a:pPr',
    { marL: hanging, indent: -hanging, ...rtl },
    el('a:buClr', {}, el('a:schemeClr', { val: 'accent1' })),
    el('a:buFont', { typeface: '+mj-lt' }),
    el('a:buAutoNum', { type: 'arabicPeriod', ...(number > 1 ? { startAt: number } : {}) }),
  );
}

/** Whether the first letter that has a direction is of a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u.test(
    first,
  );
}
