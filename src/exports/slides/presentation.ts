import { slideSize } from './geometry.ts';
import { firstMasterId } from './master.ts';
import { notesSize } from './notes.ts';
import { el, namespaces, part } from './xml.ts';

/** Ids of slides begin here. */
const firstSlideId = 256;

/** The part that says what a presentation is made of. */
export function presentationPart(
  {
    master,
    notesMaster,
    slides,
  }: { master: string; notesMaster: string; slides: readonly string[] },
  lang: string,
): string {
  return part(
    el(
      'p:presentation',
      namespaces,
      el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: firstMasterId, 'r:id': master })),
      el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': notesMaster })),
      el(
        'p:sldIdLst',
        {},
        ...slides.map((id, place) => el('p:sldId', { id: firstSlideId + place, 'r:id': id })),
      ),
      el('p:sldSz', { cx: slideSize.width, cy: slideSize.height }),
      el('p:notesSz', notesSize),
      el(
        'p:defaultTextStyle',
        {},
        el('a:defPPr', {}, el('a:defRPr', { lang })),
        el('a:lvl1pPr', { marL: 0, algn: 'l' }, el('a:defRPr', { sz: 1800, lang })),
      ),
    ),
  );
}

/** How it is shown. */
export const presentationProperties = part(el('p:presentationPr', namespaces));

/** The styles of tables, of which there are none. */
export const tableStyles = part(
  el('a:tblStyleLst', {
    'xmlns:a': namespaces['xmlns:a'],
    def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}',
  }),
);

/** How it is looked at while it is changed. */
export const viewProperties = part(el('p:viewPr', namespaces));
