import type { Use } from '../../story/vocabulary.ts';
import { sharedPartType, type OoxmlPart, type Relationship } from './ooxml-package.ts';
import { element, textElement, xmlDocument } from './xml-elements.ts';

/** The terms on which a copy of a story may be used. Every copy contains its terms as data. */
export interface CopyTerms {
  /** The id of the story. Several ids, in a copy or on a slide of several stories, have spaces between. */
  storyId: string;
  use: Use;
  /** The last day the copy may be used. */
  useBy: string;
  /** The whole address at which the copy is checked. */
  checkAddress: string;
}

/** The properties that every office program shows. */
export interface DocumentProperties {
  title: string;
  description: string;
  /** The organisation that publishes the file. */
  publisher: string;
  /** The name of the library. */
  library: string;
  lang: string;
  /**
   * The day the story was published. The file names this day as the day of its creation, so that
   * the same input gives the same bytes.
   */
  publishedOn: string;
}

/** Lists the terms as named values, in their order in every file. */
export function listTerms({
  storyId,
  use,
  useBy,
  checkAddress,
}: CopyTerms): [name: string, value: string][] {
  return [
    ['StoryId', storyId],
    ['StoryUse', use],
    ['StoryUseBy', useBy],
    ['StoryCheckAddress', checkAddress],
  ];
}

/** Writes the core properties: title, publisher, language and days. */
export function corePropertiesPart(
  { title, description, publisher, lang, publishedOn }: DocumentProperties,
  { storyId }: Pick<CopyTerms, 'storyId'>,
): OoxmlPart {
  const dayElement = (name: string) =>
    textElement(`dcterms:${name}`, `${publishedOn}T00:00:00Z`, { 'xsi:type': 'dcterms:W3CDTF' });
  return {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: xmlDocument(
      element(
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
        dayElement('created'),
        dayElement('modified'),
      ),
    ),
  };
}

/**
 * Writes the extended properties of a deck: the program, the publisher and the number of slides.
 */
export function appPropertiesPart(
  { library, publisher }: DocumentProperties,
  slideCount: number,
): OoxmlPart {
  return {
    path: 'docProps/app.xml',
    type: sharedPartType('extended-properties'),
    content: xmlDocument(
      element(
        'Properties',
        { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
        textElement('Application', library),
        textElement('PresentationFormat', 'Widescreen'),
        textElement('Slides', String(slideCount)),
        textElement('Notes', String(slideCount)),
        textElement('Company', publisher),
      ),
    ),
  };
}

/** Writes the custom properties: the terms of the copy. */
export function customPropertiesPart(terms: CopyTerms): OoxmlPart {
  return {
    path: 'docProps/custom.xml',
    type: sharedPartType('custom-properties'),
    content: xmlDocument(
      element(
        'Properties',
        {
          xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
          'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
        },
        ...listTerms(terms).map(([name, value], place) =>
          element(
            'property',
            { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: place + 2, name },
            textElement('vt:lpwstr', value),
          ),
        ),
      ),
    ),
  };
}

/** The relationships that lead from a package to its main part and its properties. */
export const propertyRelationships = {
  main: (id: string, target: string): Relationship => ({ id, type: 'officeDocument', target }),
  core: (id: string): Relationship => ({
    id,
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  }),
  app: (id: string): Relationship => ({
    id,
    type: 'extended-properties',
    target: 'docProps/app.xml',
  }),
  custom: (id: string): Relationship => ({
    id,
    type: 'custom-properties',
    target: 'docProps/custom.xml',
  }),
};
