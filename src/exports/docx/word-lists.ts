import { element, xmlDocument } from '../ooxml/xml-elements.ts';
import { wordNamespace } from './word-elements.ts';

/** The numbers that a document's lists get, and the part that defines them. */
export interface WordLists {
  /** Adds a list, and returns its number. Each list begins its own count. */
  addList: (ordered: boolean, start?: number) => number;
  /** Writes the part that defines the lists. */
  numberingXml: () => string;
}

const deepestLevel = 8;

/** Creates an empty collection of lists. */
export function collectLists(): WordLists {
  const lists: { ordered: boolean; start: number }[] = [];
  return {
    addList: (ordered, start = 1) => lists.push({ ordered, start }),
    numberingXml: () =>
      xmlDocument(
        element(
          'w:numbering',
          { 'xmlns:w': wordNamespace },
          definitionXml(0, 'bullet', () => '•'),
          definitionXml(1, 'decimal', (level) => `%${String(level + 1)}.`),
          ...lists.map(({ ordered, start }, place) =>
            element(
              'w:num',
              { 'w:numId': place + 1 },
              element('w:abstractNumId', { 'w:val': ordered ? 1 : 0 }),
              ...(ordered ? [startXml(start)] : []),
            ),
          ),
        ),
      ),
  };
}

/** Returns the depth that Word can show of a list's depth. */
export function limitListLevel(level: number): number {
  return Math.min(level, deepestLevel);
}

function startXml(start: number): string {
  return element('w:lvlOverride', { 'w:ilvl': 0 }, element('w:startOverride', { 'w:val': start }));
}

function definitionXml(
  id: number,
  format: 'bullet' | 'decimal',
  textOf: (level: number) => string,
): string {
  const levels = Array.from({ length: deepestLevel + 1 }, (_, level) =>
    element(
      'w:lvl',
      { 'w:ilvl': level },
      element('w:start', { 'w:val': 1 }),
      element('w:numFmt', { 'w:val': format }),
      element('w:lvlText', { 'w:val': textOf(level) }),
      element('w:lvlJc', { 'w:val': 'left' }),
      element('w:pPr', {}, element('w:ind', { 'w:left': 360 * (level + 1), 'w:hanging': 360 })),
    ),
  );
  return element('w:abstractNum', { 'w:abstractNumId': id }, ...levels);
}
