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
import { toReportParagraphs, type ReportParagraph, type StoryReport } from './story-report.ts';

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

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
    lang: words.lang,
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

function wordType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
}

const styleIds = { title: 'Heading1', text: undefined, quote: 'Quote' } as const;

function documentXml(paragraphs: readonly ReportParagraph[]): string {
  return xmlDocument(
    element(
      'w:document',
      { 'xmlns:w': wordNamespace, 'xmlns:r': relationshipNamespace },
      element('w:body', {}, ...paragraphs.map(paragraphXml), pageXml),
    ),
  );
}

/** A page of A4 with margins of 2.5 cm, in twentieths of a point. */
const pageXml = element(
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

function paragraphXml({ style, text, address }: ReportParagraph): string {
  const styleId = styleIds[style];
  return element(
    'w:p',
    {},
    ...(styleId === undefined
      ? []
      : [element('w:pPr', {}, element('w:pStyle', { 'w:val': styleId }))]),
    textRun(address === undefined ? text : `${text} `),
    ...(address === undefined
      ? []
      : [element('w:hyperlink', { 'r:id': 'check' }, textRun(address, 'Hyperlink'))]),
  );
}

function textRun(text: string, styleId?: string): string {
  return element(
    'w:r',
    {},
    ...(styleId === undefined
      ? []
      : [element('w:rPr', {}, element('w:rStyle', { 'w:val': styleId }))]),
    textElement('w:t', text, { 'xml:space': 'preserve' }),
  );
}

/** The styles have Word's own names, so that an organisation's template can replace them. */
function stylesXml(lang: string): string {
  return xmlDocument(
    element(
      'w:styles',
      { 'xmlns:w': wordNamespace },
      defaultsXml(lang),
      styleXml('paragraph', 'Normal', 'Normal', true),
      styleXml(
        'paragraph',
        'Heading1',
        'heading 1',
        false,
        element('w:pPr', {}, element('w:keepNext'), element('w:outlineLvl', { 'w:val': 0 })),
        element('w:rPr', {}, element('w:b'), sizeXml(16)),
      ),
      styleXml(
        'paragraph',
        'Quote',
        'Quote',
        false,
        element('w:pPr', {}, element('w:ind', { 'w:left': 567, 'w:right': 567 })),
        element('w:rPr', {}, sizeXml(13)),
      ),
      styleXml(
        'character',
        'Hyperlink',
        'Hyperlink',
        false,
        element(
          'w:rPr',
          {},
          element('w:color', { 'w:val': '0B4F4F' }),
          element('w:u', { 'w:val': 'single' }),
        ),
      ),
    ),
  );
}

function defaultsXml(lang: string): string {
  const font = 'Arial';
  const fontXml = element('w:rFonts', {
    'w:ascii': font,
    'w:hAnsi': font,
    'w:cs': font,
    'w:eastAsia': font,
  });
  const spacing = element('w:spacing', { 'w:after': 160, 'w:line': 300, 'w:lineRule': 'auto' });
  return element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element('w:rPr', {}, fontXml, sizeXml(11), element('w:lang', { 'w:val': lang })),
    ),
    element('w:pPrDefault', {}, element('w:pPr', {}, spacing)),
  );
}

function styleXml(
  type: 'paragraph' | 'character',
  id: string,
  name: string,
  isDefault: boolean,
  ...properties: string[]
): string {
  return element(
    'w:style',
    { 'w:type': type, 'w:default': isDefault ? 1 : undefined, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    ...(isDefault || type === 'character' ? [] : [element('w:basedOn', { 'w:val': 'Normal' })]),
    element('w:qFormat'),
    ...properties,
  );
}

/** Writes the size of letters. Word measures sizes in half points. */
function sizeXml(points: number): string {
  return element('w:sz', { 'w:val': points * 2 }) + element('w:szCs', { 'w:val': points * 2 });
}
