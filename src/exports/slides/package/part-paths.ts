/** The paths of a deck's parts in its package. Sections, layouts and slides count from 1. */
export const partPaths = {
  presentation: 'ppt/presentation.xml',
  presentationProperties: 'ppt/presProps.xml',
  viewProperties: 'ppt/viewProps.xml',
  tableStyles: 'ppt/tableStyles.xml',
  master: (section: number) => `ppt/slideMasters/slideMaster${String(section)}.xml`,
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  code: (section: number) => `ppt/media/code${suffix(section)}.png`,
  picture: (section: number) => `ppt/media/picture${suffix(section)}.jpeg`,
  theme: (number: number) => `ppt/theme/theme${String(number)}.xml`,
  layout: (number: number) => `ppt/slideLayouts/slideLayout${String(number)}.xml`,
  slide: (number: number) => `ppt/slides/slide${String(number)}.xml`,
  notes: (number: number) => `ppt/notesSlides/notesSlide${String(number)}.xml`,
  tags: (number: number) => `ppt/tags/tag${String(number)}.xml`,
};

/** Returns the end of a name, which the first section of a deck goes without. */
function suffix(section: number): string {
  return section === 1 ? '' : String(section);
}

/** The ids by which a slide refers to other parts and to the check address. */
export const slideReferences = {
  layout: 'rId1',
  notes: 'rId2',
  code: 'rId3',
  tags: 'rId4',
  check: 'rId5',
  picture: 'rId6',
} as const;

/** Returns the content type of a part that only presentations have. */
export function presentationType(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`;
}

/** The namespaces of drawings, relationships and presentations, as attributes of a root element. */
export const presentationNamespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};
