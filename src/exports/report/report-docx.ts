import type { Settings } from '../../story/schema/settings.ts';
import type { SiteWords } from '../../words/index.ts';
import {
  corePropertiesPart,
  customPropertiesPart,
  propertyRelationships,
  type CopyTerms,
} from '../ooxml/document-properties.ts';
import { relationshipNamespace, writeOoxmlPackage } from '../ooxml/ooxml-package.ts';
import { element, xmlDocument } from '../ooxml/xml-elements.ts';
import {
  paragraphXml,
  sectionXml,
  textRun,
  wordNamespace,
  wordType,
} from '../docx/word-elements.ts';
import { stylesXml } from '../docx/word-styles.ts';
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

const styleIds = { title: 'Heading1', text: undefined, quote: 'Quote' } as const;

function documentXml(paragraphs: readonly ReportParagraph[]): string {
  return xmlDocument(
    element(
      'w:document',
      { 'xmlns:w': wordNamespace, 'xmlns:r': relationshipNamespace },
      element('w:body', {}, ...paragraphs.map(reportParagraphXml), sectionXml(25)),
    ),
  );
}

function reportParagraphXml({ style, text, language, address }: ReportParagraph): string {
  return paragraphXml(
    { style: styleIds[style], language },
    textRun(address === undefined ? text : `${text} `, { language }),
    ...(address === undefined
      ? []
      : [element('w:hyperlink', { 'r:id': 'check' }, textRun(address, { style: 'Hyperlink' }))]),
  );
}
