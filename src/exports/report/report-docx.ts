import { textDirection } from '../../story/languages.ts';
import type { Settings } from '../../story/schema/settings.ts';
import type { SiteWords } from '../../words/index.ts';
import {
  corePropertiesPart,
  customPropertiesPart,
  propertyRelationships,
  type CopyTerms,
} from '../ooxml/document-properties.ts';
import { relationshipNamespace, writeOoxmlPackage } from '../ooxml/ooxml-package.ts';
import { element, textElement, xmlDocument } from '../ooxml/xml-elements.ts';
import { stylesXml, wordNamespace } from './report-styles.ts';
import { toReportParagraphs, type ReportParagraph, type StoryReport } from './story-report.ts';

/** Writes a report as a Word file, with headings, a language, and the terms in its properties. */
export function writeReportDocx(
  report: StoryReport,
  settings: Pick<Settings, 'organisation' | 'name'>,
  words: SiteWords,
): Uint8Array {
  const { storyId, title, until, publishFrom, checkAddress } = report;
  const terms: CopyTerms = { storyId, use: 'report', useBy: until, checkAddress };
  const properties = {
    title,
    description: report.terms,
    publisher: settings.organisation,
    library: settings.name,
    lang: report.language ?? words.lang,
    publishedOn: publishFrom,
  };
  return writeOoxmlPackage(
    [
      {
        path: 'word/document.xml',
        type: wordType('document.main'),
        content: documentXml(toReportParagraphs(report, words)),
        relationships: [
          { id: 'styles', type: 'styles', target: 'word/styles.xml' },
          { id: 'check', type: 'hyperlink', target: checkAddress, isExternal: true },
        ],
      },
      { path: 'word/styles.xml', type: wordType('styles'), content: stylesXml(words.lang) },
      corePropertiesPart(properties, terms),
      customPropertiesPart(terms),
    ],
    [
      propertyRelationships.main('document', 'word/document.xml'),
      propertyRelationships.core('core'),
      propertyRelationships.custom('custom'),
    ],
  );
}

/** Returns the content type of a part that only Word files have. */
export function wordType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
}

const styleIds = { title: 'Heading1', text: undefined, quote: 'Quote' } as const;

function documentXml(paragraphs: readonly ReportParagraph[]): string {
  return xmlDocument(
    element(
      'w:document',
      { 'xmlns:w': wordNamespace, 'xmlns:r': relationshipNamespace },
      element('w:body', {}, ...paragraphs.map(paragraphXml), a4PageXml),
    ),
  );
}

/** A page of A4 with margins of 2.5 cm, in twentieths of a point. */
export const a4PageXml = element(
  'w:sectPr',
  {},
  element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
  element('w:pgMar', {
    'w:top': 1417,
    'w:right': 1417,
    'w:bottom': 1417,
    'w:left': 1417,
    'w:header': 708,
    'w:footer': 708,
    'w:gutter': 0,
  }),
);

function paragraphXml({ style, text, language, address }: ReportParagraph): string {
  const styleId = styleIds[style];
  const isFromRight = language !== undefined && textDirection(language) === 'rtl';
  const properties = [
    ...(styleId === undefined ? [] : [element('w:pStyle', { 'w:val': styleId })]),
    ...(isFromRight ? [element('w:bidi')] : []),
  ];
  return element(
    'w:p',
    {},
    ...(properties.length === 0 ? [] : [element('w:pPr', {}, ...properties)]),
    textRun(address === undefined ? text : `${text} `, undefined, language),
    ...(address === undefined
      ? []
      : [element('w:hyperlink', { 'r:id': 'check' }, textRun(address, 'Hyperlink'))]),
  );
}

function textRun(text: string, styleId?: string, language?: string): string {
  const properties = [
    ...(styleId === undefined ? [] : [element('w:rStyle', { 'w:val': styleId })]),
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
