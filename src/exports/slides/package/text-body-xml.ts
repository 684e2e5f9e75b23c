import { textDirection } from '../../../story/languages.ts';
import { element, textElement } from '../../ooxml/xml-elements.ts';
import type { TextShape } from '../layout/lay-out-slide.ts';
import type { Placeholder } from '../layout/slide-placeholders.ts';
import { numberIndent } from '../layout/slide-geometry.ts';
import type { SlideParagraph } from '../outline/deck-outline.ts';
import { slideReferences } from './part-paths.ts';

/**
 * Writes the text of a placeholder on a slide. Writes the size of the text only if it differs from
 * that of the layout, or if the slide must keep its size in any template.
 */
export function textBody(
  { paragraphs, size, placeholder, keepsPlace }: TextShape,
  lang: string,
): string {
  const isLayoutSize = size === placeholder.text.sizes[0] && !keepsPlace;
  const written = paragraphs.map((paragraph) =>
    paragraphXml(paragraph, isLayoutSize ? undefined : size, placeholder, lang),
  );
  return element(
    'p:txBody',
    {},
    element('a:bodyPr', {}, element('a:normAutofit')),
    element('a:lstStyle'),
    ...(written.length > 0 ? written : [element('a:p', {}, element('a:endParaRPr', { lang }))]),
  );
}

function paragraphXml(
  { text, language, scale, style, number, linksToCheck }: SlideParagraph,
  size: number | undefined,
  { text: { sizes } }: Placeholder,
  lang: string,
): string {
  const paragraphSize = scale === undefined ? size : (size ?? sizes[0]) * scale;
  return element(
    'a:p',
    {},
    paragraphProperties(isRightToLeft(text, language), number),
    element(
      'a:r',
      {},
      element(
        'a:rPr',
        {
          lang: language ?? lang,
          sz: paragraphSize === undefined ? undefined : Math.round(paragraphSize * 100),
          dirty: 0,
        },
        ...styleElements[style ?? 'plain'],
        ...(linksToCheck ? [element('a:hlinkClick', { 'r:id': slideReferences.check })] : []),
      ),
      textElement('a:t', text),
    ),
  );
}

const styleElements = {
  plain: [],
  figure: [element('a:solidFill', {}, element('a:schemeClr', { val: 'accent1' }))],
  small: [element('a:latin', { typeface: '+mn-lt' })],
};

function paragraphProperties(isFromRight: boolean, number: number | undefined): string {
  const direction = isFromRight ? { algn: 'r', rtl: 1 } : undefined;
  if (number === undefined) return direction ? element('a:pPr', direction) : '';
  return element(
    'a:pPr',
    { marL: numberIndent, indent: -numberIndent, ...direction },
    element('a:buClr', {}, element('a:schemeClr', { val: 'accent1' })),
    element('a:buFont', { typeface: '+mj-lt' }),
    element('a:buAutoNum', { type: 'arabicPeriod', ...(number > 1 ? { startAt: number } : {}) }),
  );
}

/**
 * Whether a text is written from right to left: by its language, because its first word may be in
 * another script, or else by the script of its first letter.
 */
export function isRightToLeft(text: string, language?: string): boolean {
  if (language !== undefined) return textDirection(language) === 'rtl';
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u.test(
    first,
  );
}
