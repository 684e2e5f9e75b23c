import type { Use } from '../../story/vocabulary.ts';

/**
 * The vocabularies of the records: DPV for consent, Dublin Core for the record itself, SKOS for
 * broader purposes, schema.org for contacts. Every file of records contains this context, so that
 * programs can read the file without a network. `sos` is this library's own vocabulary, for facts
 * that have no other term.
 */
export const jsonLdContext = {
  dpv: 'https://w3id.org/dpv#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  loc: 'https://w3id.org/dpv/loc#',
  sos: 'urn:uuid:6f8e465d-666c-4a79-bd8f-eba4bd9c1e23#',
} as const;

/** The start of the DPV profiles for ISO/IEC TS 27560, which records and receipts follow. */
export const dpvProfile = 'https://w3id.org/dpv/schema/dpv-27560#';

/** The broader purpose in DPV of each use. */
export const dpvPurposeOfUse = {
  website: 'dpv:PublicRelations',
  'staff-library': 'dpv:ImprovePublicServices',
  presentation: 'dpv:ImprovePublicServices',
  report: 'dpv:ImprovePublicServices',
  recruitment: 'dpv:PersonnelHiring',
  induction: 'dpv:PersonnelOnboarding',
  learning: 'dpv:ImprovePublicServices',
  'social-media': 'dpv:PublicRelations',
  'partner-sites': 'dpv:PublicRelations',
  press: 'dpv:PublicRelations',
} as const satisfies Record<Use, string>;

/** The recipients of a story for each use. */
export const recipientsOfUse = {
  website: 'Anyone',
  'staff-library': 'People who work for the organisation',
  presentation: 'The people in the room',
  report: 'The people who read the report',
  recruitment: 'People who think of working for the organisation',
  induction: 'People who have newly begun',
  learning: 'People who learn together',
  'social-media': 'Anyone',
  'partner-sites': 'Anyone, on partners’ sites',
  press: 'Anyone, by newspapers, radio and television',
} as const satisfies Record<Use, string>;

/** The recipients of a story in which somebody is mentioned. */
export const recipientsOfMention = 'Whoever may see the story';
