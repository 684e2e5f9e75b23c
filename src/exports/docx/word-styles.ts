import { element, xmlDocument } from '../ooxml/xml-elements.ts';
import { wordNamespace } from './word-elements.ts';

/** What of a style differs between documents. */
export interface WordLook {
  /** The colour of headings, as six hexadecimal digits. Default: that of the text. */
  accent?: string;
  /** The size of ordinary text, in points. Default: 11. */
  points?: number;
}

/** The styles have Word's own names, so that an organisation's template can replace them. */
export function stylesXml(lang: string, { accent, points = 11 }: WordLook = {}): string {
  const colour = accent === undefined ? '' : element('w:color', { 'w:val': accent });
  const heading = (level: 1 | 2 | 3, size: number) =>
    styleXml(
      'paragraph',
      `Heading${String(level)}`,
      `heading ${String(level)}`,
      element(
        'w:pPr',
        {},
        element('w:keepNext'),
        ...(level === 1 ? [] : [element('w:spacing', { 'w:before': 280, 'w:after': 100 })]),
        element('w:outlineLvl', { 'w:val': level - 1 }),
      ),
      element('w:rPr', {}, element('w:b'), element('w:bCs'), colour, sizeXml(size)),
    );
  return xmlDocument(
    element(
      'w:styles',
      { 'xmlns:w': wordNamespace },
      defaultsXml(lang, points),
      element(
        'w:style',
        { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
        element('w:name', { 'w:val': 'Normal' }),
        element('w:qFormat'),
      ),
      heading(1, points + 5),
      heading(2, points + 3),
      heading(3, points + 1),
      quoteXml(points),
      styleXml('paragraph', 'Subtitle', 'Subtitle', element('w:rPr', {}, sizeXml(points + 2))),
      noteXml(),
      writingLineXml(),
      questionXml(),
      footerXml(points),
      linkXml,
    ),
  );
}

function quoteXml(points: number): string {
  return styleXml(
    'paragraph',
    'Quote',
    'Quote',
    element('w:pPr', {}, element('w:ind', { 'w:left': 567, 'w:right': 567 })),
    element('w:rPr', {}, sizeXml(points + 2)),
  );
}

/** A note on a ground of its own. */
function noteXml(): string {
  const ground = { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'F6EDE3' };
  return styleXml('paragraph', 'Note', 'Note', element('w:pPr', {}, element('w:shd', ground)));
}

/** An empty line to write on. Word draws a line between two such paragraphs only if it is told to. */
function writingLineXml(): string {
  const line = { 'w:val': 'single', 'w:sz': 4, 'w:space': 1, 'w:color': '6F6560' };
  return styleXml(
    'paragraph',
    'WritingLine',
    'Room to write',
    element(
      'w:pPr',
      {},
      element('w:pBdr', {}, element('w:bottom', line), element('w:between', line)),
      element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 480, 'w:lineRule': 'exact' }),
    ),
  );
}

/** A question stays on the page of the lines below it. */
function questionXml(): string {
  return styleXml(
    'paragraph',
    'Question',
    'Question',
    element(
      'w:pPr',
      {},
      element('w:keepNext'),
      element('w:keepLines'),
      element('w:spacing', { 'w:before': 240, 'w:after': 0 }),
    ),
  );
}

function footerXml(points: number): string {
  return styleXml(
    'paragraph',
    'Footer',
    'footer',
    element(
      'w:pPr',
      {},
      element('w:spacing', { 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' }),
    ),
    element('w:rPr', {}, sizeXml(points - 2)),
  );
}

const linkXml = element(
  'w:style',
  { 'w:type': 'character', 'w:styleId': 'Hyperlink' },
  element('w:name', { 'w:val': 'Hyperlink' }),
  element('w:qFormat'),
  element(
    'w:rPr',
    {},
    element('w:color', { 'w:val': '0B4F4F' }),
    element('w:u', { 'w:val': 'single' }),
  ),
);

function defaultsXml(lang: string, points: number): string {
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
      element('w:rPr', {}, fontXml, sizeXml(points), element('w:lang', { 'w:val': lang })),
    ),
    element('w:pPrDefault', {}, element('w:pPr', {}, spacing)),
  );
}

function styleXml(type: 'paragraph', id: string, name: string, ...properties: string[]): string {
  return element(
    'w:style',
    { 'w:type': type, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:qFormat'),
    ...properties,
  );
}

/** Writes the size of letters. Word measures sizes in half points. */
function sizeXml(points: number): string {
  return element('w:sz', { 'w:val': points * 2 }) + element('w:szCs', { 'w:val': points * 2 });
}
