import type { Use } from '../../story/vocabulary.ts';
import { el, escapeXml, part } from './xml.ts';

/** What a deck or a text for Word is, and on which terms: written into its properties, and with each slide. */
export interface Terms {
  storyId: string;
  use: Use;
  /** The last day it may be shown. */
  useBy: string;
  checkAddress: string;
}

/** Properties that every office program shows. */
export interface About {
  title: string;
  description: string;
  /** Who publishes it: the organisation. */
  publisher: string;
  library: string;
  lang: string;
  /** The day the story was published; the time at which a deck is made would make it another each time. */
  from: string;
}

const terms = ({ storyId, use, useBy, checkAddress }: Terms): [name: string, value: string][] => [
  ['StoryId', storyId],
  ['StoryUse', use],
  ['StoryUseBy', useBy],
  ['StoryCheckAddress', checkAddress],
];

/** The terms of a slide as tags, which stay with it when it is copied within PowerPoint. */
export function tagsPart(of: Terms): string {
  return part(
    el(
      'p:tagLst',
      { 'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main' },
      // PowerPoint reads the names of tags in capitals.
      ...terms(of).map(([name, val]) => el('p:tag', { name: name.toUpperCase(), val })),
    ),
  );
}

/** The terms as properties of the whole file. */
export function customPart(of: Terms): string {
  return part(
    el(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      ...terms(of).map(([name, value], place) =>
        el(
          'property',
          { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: place + 2, name },
          textElement('vt:lpwstr', value),
        ),
      ),
    ),
  );
}

/** Title, publisher, language and days. */
export function corePart(
  { title, description, publisher, lang, from }: About,
  { storyId }: Terms,
): string {
  const day = (name: string) =>
    el(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${from}T00:00:00Z`);
  return part(
    el(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      textElement('dc:title', title),
      textElement('dc:creator', publisher),
      textElement('dc:description', description),
      textElement('dc:identifier', storyId),
      textElement('dc:language', lang),
      textElement('cp:lastModifiedBy', publisher),
      day('created'),
      day('modified'),
    ),
  );
}

/** How much there is of what. */
export function appPart({ library, publisher }: About, slides: number): string {
  return part(
    el(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      textElement('Application', library),
      textElement('PresentationFormat', 'Widescreen'),
      textElement('Slides', String(slides)),
      textElement('Notes', String(slides)),
      textElement('Company', publisher),
    ),
  );
}

function textElement(name: string, text: string): string {
  return el(name, {}, escapeXml(text));
}
