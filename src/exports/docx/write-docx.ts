import { element, xmlDocument } from '../ooxml/xml-elements.ts';
import {
  corePropertiesPart,
  customPropertiesPart,
  propertyRelationships,
} from '../ooxml/document-properties.ts';
import { relationshipNamespace, writeOoxmlPackage } from '../ooxml/ooxml-package.ts';
import type {
  PrintedDocument,
  PrintedItem,
  PrintedPart,
  PrintedPictures,
} from '../printed/printed-document.ts';
import { bodyXml } from './body-xml.ts';
import { paragraphXml, sectionXml, wordNamespace, wordType } from './word-elements.ts';
import {
  codePicture,
  createWordContext,
  fieldRun,
  linkXml,
  storyPicture,
  wordsRun,
  type WordContext,
} from './word-parts.ts';
import { stylesXml } from './word-styles.ts';

const namespaces = {
  'xmlns:w': wordNamespace,
  'xmlns:r': relationshipNamespace,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

/** Writes a document as a Word file. The same input gives the same bytes. */
export function writeDocx(document: PrintedDocument, pictures: PrintedPictures = {}): Uint8Array {
  const { title, description, publisher, library, language, publishedOn, terms } = document;
  const context = createWordContext(pictures, document.helpedHeading);
  const parts = [...document.head, ...document.parts, ...document.foot.flat()];
  const body = [
    paragraphXml({ style: 'Footer' }, wordsRun(`${library} · ${document.kind}`)),
    ...parts.flatMap((part) => partXml(part, context)),
    sectionXml(18, 'footer'),
  ];
  const properties = { title, description, publisher, library, lang: language, publishedOn };
  const accent = document.accent.slice(1).toUpperCase();
  return writeOoxmlPackage(
    [
      {
        path: 'word/document.xml',
        type: wordType('document.main'),
        content: xmlDocument(element('w:document', namespaces, element('w:body', {}, ...body))),
        relationships: [
          { id: 'styles', type: 'styles', target: 'word/styles.xml' },
          { id: 'lists', type: 'numbering', target: 'word/numbering.xml' },
          { id: 'footer', type: 'footer', target: 'word/footer.xml' },
          ...context.relationships,
        ],
      },
      {
        path: 'word/styles.xml',
        type: wordType('styles'),
        content: stylesXml(language, { accent }),
      },
      { path: 'word/numbering.xml', type: wordType('numbering'), content: context.numberingXml() },
      { path: 'word/footer.xml', type: wordType('footer'), content: footerXml(document) },
      ...context.media,
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

/** Writes the foot of every page: the terms, and the number of the page. */
function footerXml({ footer, pageNumber: [before, between, after] }: PrintedDocument): string {
  const numbers = [
    wordsRun(before),
    fieldRun('PAGE'),
    wordsRun(between),
    fieldRun('NUMPAGES'),
    ...(after === '' ? [] : [wordsRun(after)]),
  ];
  return xmlDocument(
    element(
      'w:ftr',
      namespaces,
      paragraphXml({ style: 'Footer' }, wordsRun(footer.join(' '))),
      paragraphXml({ style: 'Footer' }, ...numbers),
    ),
  );
}

const lookStyles = { lead: 'Subtitle', small: undefined, note: 'Note' } as const;

function partXml(part: PrintedPart, context: WordContext): string[] {
  const language = 'language' in part ? part.language : undefined;
  const paragraph = (text: string, style?: string) =>
    paragraphXml({ style, language }, wordsRun(text, { language }));
  switch (part.type) {
    case 'title':
      return [paragraph(part.text, 'Heading1')];
    case 'heading':
      return [paragraph(part.text, `Heading${String(context.findLevel(part.level))}`)];
    case 'text':
      return [paragraph(part.text, part.look && lookStyles[part.look])];
    case 'quotation':
      return [paragraph(part.text, 'Quote')];
    case 'body':
      return bodyXml(part.body, deepen(context, part.level), { language });
    case 'picture': {
      const picture = storyPicture(context, part.src, part.alt);
      return picture === undefined ? [] : [paragraphXml({}, picture)];
    }
    case 'questions':
      return questionsXml(part, context);
    case 'bullets':
      return bulletsXml(part.items, context);
    case 'notes':
      return writingLines(linesOfNotes);
    case 'codes':
      return part.codes.map(({ address, label, alt }) =>
        paragraphXml(
          {},
          codePicture(context, address, alt),
          wordsRun(` ${label}: `, { isBold: true }),
          linkXml(context, address, wordsRun(address, { style: 'Hyperlink' })),
        ),
      );
    case 'page-break':
      return [paragraphXml({ breaksPage: true })];
  }
}

/** Changes the context of a body whose largest headings have another level than usual. */
function deepen(context: WordContext, level: 2 | 3 = 2): WordContext {
  return { ...context, findLevel: (own) => context.findLevel(own + level - 2) };
}

/** How many lines to write on a Word file has for notes. People can add as many as they like. */
const linesOfNotes = 5;

function writingLines(count: number): string[] {
  return Array.from({ length: count }, () => paragraphXml({ style: 'WritingLine' }));
}

function questionsXml(
  { questions, lines, language }: Extract<PrintedPart, { type: 'questions' }>,
  context: WordContext,
): string[] {
  const list = { number: context.addList(true), level: 0 };
  return questions.flatMap((question) => [
    paragraphXml({ style: 'Question', list, language }, wordsRun(question, { language })),
    ...writingLines(lines),
  ]);
}

function bulletsXml(items: readonly PrintedItem[], context: WordContext): string[] {
  const list = { number: context.addList(false), level: 0 };
  return items.map(({ name, href, text, language }) => {
    const look = { isBold: true, language };
    const nameXml =
      href === undefined
        ? wordsRun(name, look)
        : linkXml(context, href, wordsRun(name, { ...look, style: 'Hyperlink' }));
    const rest = wordsRun(name === '' ? text : ` ${text}`, { language });
    return paragraphXml({ list, language }, ...(name === '' ? [] : [nameXml]), rest);
  });
}
