import { textDirection } from '../../story/languages.ts';
import { element, textElement } from '../ooxml/xml-elements.ts';

/** The namespace of Word's elements. */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Returns the content type of a part of a Word file. */
export function wordType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
}

/** How a paragraph stands, besides its words. */
export interface ParagraphLook {
  /** The id of the style. Default: that of ordinary text. */
  style?: string | undefined;
  /** The list that the paragraph is an entry of, and its depth from 0. Default: none. */
  list?: { number: number; level: number } | undefined;
  /** The language of the words. Default: that of the document. */
  language?: string | undefined;
  /** Whether the page ends before the paragraph. Default: false. */
  breaksPage?: boolean;
}

/** Writes a paragraph around its runs. */
export function paragraphXml(
  { style, list, language, breaksPage }: ParagraphLook,
  ...runs: string[]
): string {
  const isFromRight = language !== undefined && textDirection(language) === 'rtl';
  const properties = [
    ...(style === undefined ? [] : [element('w:pStyle', { 'w:val': style })]),
    ...(breaksPage ? [element('w:pageBreakBefore')] : []),
    ...(list === undefined
      ? []
      : [
          element(
            'w:numPr',
            {},
            element('w:ilvl', { 'w:val': list.level }),
            element('w:numId', { 'w:val': list.number }),
          ),
        ]),
    ...(isFromRight ? [element('w:bidi')] : []),
  ];
  return element(
    'w:p',
    {},
    ...(properties.length === 0 ? [] : [element('w:pPr', {}, ...properties)]),
    ...runs,
  );
}

/** How the letters of a run look. */
export interface RunLook {
  /** The id of the style. Default: none. */
  style?: string | undefined;
  isBold?: boolean | undefined;
  isItalic?: boolean | undefined;
  /** The language of the words. Default: that of the document. */
  language?: string | undefined;
}

/** Writes a run of letters. */
export function textRun(text: string, look: RunLook = {}): string {
  const { style, isBold, isItalic, language } = look;
  const properties = [
    ...(style === undefined ? [] : [element('w:rStyle', { 'w:val': style })]),
    ...(isBold ? [element('w:b'), element('w:bCs')] : []),
    ...(isItalic ? [element('w:i'), element('w:iCs')] : []),
    ...(language === undefined ? [] : [languageXml(language)]),
  ];
  return element(
    'w:r',
    {},
    ...(properties.length === 0 ? [] : [element('w:rPr', {}, ...properties)]),
    textElement('w:t', text, { 'xml:space': 'preserve' }),
  );
}

/** Names the language of a run. Word has a language of its own for each direction. */
function languageXml(language: string): string {
  return textDirection(language) === 'rtl'
    ? element('w:rtl') + element('w:lang', { 'w:bidi': language })
    : element('w:lang', { 'w:val': language });
}

/** Writes the section at the end of a document: a page of A4, and its footer. */
export function sectionXml(marginMillimetres: number, footerId?: string): string {
  const margin = toTwentiethsOfPoint(marginMillimetres);
  return element(
    'w:sectPr',
    {},
    ...(footerId === undefined
      ? []
      : [element('w:footerReference', { 'w:type': 'default', 'r:id': footerId })]),
    element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
    element('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': 708,
      'w:footer': 708,
      'w:gutter': 0,
    }),
  );
}

function toTwentiethsOfPoint(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 72 * 20);
}
