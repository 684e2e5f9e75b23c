/** What the parts of a presentation say they are. */
export const xml = (kind: string) =>
  `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`;
/** What parts that every office file has say they are. */
export const otherXml = (kind: string) =>
  `application/vnd.openxmlformats-officedocument.${kind}+xml`;

/** Where the parts of a deck lie in its package. */
export const paths = {
  presentation: 'ppt/presentation.xml',
  master: 'ppt/slideMasters/slideMaster1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  code: 'ppt/media/code.png',
  picture: 'ppt/media/picture.jpeg',
  theme: (count: number) => `ppt/theme/theme${String(count)}.xml`,
  layout: (count: number) => `ppt/slideLayouts/slideLayout${String(count)}.xml`,
  slide: (count: number) => `ppt/slides/slide${String(count)}.xml`,
  notes: (count: number) => `ppt/notesSlides/notesSlide${String(count)}.xml`,
  tags: (count: number) => `ppt/tags/tag${String(count)}.xml`,
};
