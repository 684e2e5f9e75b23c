import type { PrintedDocument } from '../../src/exports/printed/printed-document.ts';

/** Makes a new document for paper. */
export function printedDocument(changed: Partial<PrintedDocument> = {}): PrintedDocument {
  return {
    title: 'The kettle was always on',
    description: 'A story to print.',
    language: 'en-GB',
    publisher: 'Fennisby Children and Families',
    library: 'Stories of Success',
    kind: 'Handout',
    publishedOn: '2026-03-01',
    terms: {
      storyId: 'k7m2qx',
      use: 'learning',
      useBy: '2027-02-20',
      checkAddress: 'https://stories.example/check/k7m2qx/',
    },
    accent: '#0f5c5c',
    helpedHeading: 'What helped',
    head: [{ type: 'title', text: 'The kettle was always on' }],
    parts: [],
    foot: [],
    footer: ['Until 20 February 2027.', 'https://stories.example/check/k7m2qx/'],
    pageNumber: ['Page ', ' of ', ''],
    ...changed,
  };
}
