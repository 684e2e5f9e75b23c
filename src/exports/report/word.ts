import type { Settings } from '../../story/schema/settings.ts';
import type { Words } from '../../words/index.ts';
import { packageOf, type Part } from '../slides/package.ts';
import { corePart, customPart, type Terms } from '../slides/properties.ts';
import { el, escapeXml, part } from '../slides/xml.ts';
import { paragraphsOf, type Paragraph, type Report } from './report.ts';

const names = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const sort = (name: string) =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
const properties = (name: string) =>
  `application/vnd.openxmlformats-officedocument.${name}-properties+xml`;

/** A report as a file for Word: real headings, its language, and the terms in its properties. */
export function wordOf(
  report: Report,
  settings: Pick<Settings, 'organisation' | 'name'>,
  words: Words,
): Uint8Array {
  const terms: Terms = {
    storyId: report.storyId,
    use: 'report',
    useBy: report.until,
    checkAddress: report.check,
  };
  const about = {
    title: report.title,
    description: report.terms,
    publisher: settings.organisation,
    library: settings.name,
    lang: words.lang,
    from: report.from,
  };
  const parts: Part[] = [
    {
      path: 'word/document.xml',
      type: sort('document.main'),
      content: documentPart(paragraphsOf(report, words)),
      links: [
        { id: 'styles', type: 'styles', target: 'word/styles.xml' },
        { id: 'check', type: 'hyperlink', target: report.check, isOutside: true },
      ],
    },
    { path: 'word/styles.xml', type: sort('styles'), content: stylesPart(words.lang) },
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      content: corePart(about, terms),
    },
    { path: 'docProps/custom.xml', type: properties('custom'), content: customPart(terms) },
  ];
  return packageOf(parts, [
    { id: 'document', type: 'officeDocument', target: 'word/document.xml' },
    {
      id: 'core',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
    { id: 'custom', type: 'custom-properties', target: 'docProps/custom.xml' },
  ]);
}

const styleOf = { title: 'Heading1', text: undefined, quote: 'Quote' } as const;

function documentPart(paragraphs: readonly Paragraph[]): string {
  const page = el(
    'w:sectPr',
    {},
    // A4 with margins of 2.5 cm, in twentieths of a point.
    el('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
    el('w:pgMar', {
      'w:top': 1417,
      'w:right': 1417,
      'w:bottom': 1417,
      'w:left': 1417,
      'w:header': 708,
      'w:footer': 708,
      'w:gutter': 0,
    }),
  );
  return part(el('w:document', names, el('w:body', {}, ...paragraphs.map(paragraph), page)));
}

function paragraph({ sort, text, address }: Paragraph): string {
  const style = styleOf[sort];
  return el(
    'w:p',
    {},
    ...(style === undefined ? [] : [el('w:pPr', {}, el('w:pStyle', { 'w:val': style }))]),
    run(address === undefined ? text : `${text} `),
    ...(address === undefined
      ? []
      : [el('w:hyperlink', { 'r:id': 'check' }, run(address, 'Hyperlink'))]),
  );
}

function run(text: string, style?: string): string {
  return el(
    'w:r',
    {},
    ...(style === undefined ? [] : [el('w:rPr', {}, el('w:rStyle', { 'w:val': style }))]),
    el('w:t', { 'xml:space': 'preserve' }, escapeXml(text)),
  );
}

/** Few styles, by the names that Word gives them, so that a report's own take their place. */
function stylesPart(lang: string): string {
  return part(
    el(
      'w:styles',
      { 'xmlns:w': names['xmlns:w'] },
      el(
        'w:docDefaults',
        {},
        el(
          'w:rPrDefault',
          {},
          el('w:rPr', {}, fonts('Arial'), size(11), el('w:lang', { 'w:val': lang })),
        ),
        el(
          'w:pPrDefault',
          {},
          el('w:pPr', {}, el('w:spacing', { 'w:after': 160, 'w:line': 300, 'w:lineRule': 'auto' })),
        ),
      ),
      style('paragraph', 'Normal', 'Normal', true),
      style(
        'paragraph',
        'Heading1',
        'heading 1',
        false,
        el('w:pPr', {}, el('w:keepNext'), el('w:outlineLvl', { 'w:val': 0 })),
        el('w:rPr', {}, el('w:b'), size(16)),
      ),
      style(
        'paragraph',
        'Quote',
        'Quote',
        false,
        el('w:pPr', {}, el('w:ind', { 'w:left': 567, 'w:right': 567 })),
        el('w:rPr', {}, size(13)),
      ),
      style(
        'character',
        'Hyperlink',
        'Hyperlink',
        false,
        el('w:rPr', {}, el('w:color', { 'w:val': '0B4F4F' }), el('w:u', { 'w:val': 'single' })),
      ),
    ),
  );
}

function style(
  type: 'paragraph' | 'character',
  id: string,
  name: string,
  isDefault: boolean,
  ...inside: string[]
): string {
  return el(
    'w:style',
    { 'w:type': type, 'w:default': isDefault ? 1 : undefined, 'w:styleId': id },
    el('w:name', { 'w:val': name }),
    ...(isDefault || type === 'character' ? [] : [el('w:basedOn', { 'w:val': 'Normal' })]),
    el('w:qFormat'),
    ...inside,
  );
}

function fonts(name: string): string {
  return el('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:cs': name, 'w:eastAsia': name });
}

/** A size in points; Word counts in halves. */
function size(points: number): string {
  return el('w:sz', { 'w:val': points * 2 }) + el('w:szCs', { 'w:val': points * 2 });
}
