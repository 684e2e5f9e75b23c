import { threadShapes, type Drawn } from './art.ts';
import { layouts, type Placeholder, type Role } from './layout.ts';
import { layoutPlaceholder, levelStyle, shapeTree } from './placeholders.ts';
import { el, namespaces, part } from './xml.ts';

/** Ids of masters and layouts begin here, and are unique among both. */
export const firstMasterId = 2_147_483_648;

const { title, text } = layouts.text.placeholders;

/**
 * The slide master: paper, the thread of the story, and the styles that every layout begins from.
 *
 * @param layoutCount how many layouts belong to it, as `rId1`, `rId2` …
 */
export function masterPart(layoutCount: number, story: Drawn, lang: string): string {
  const ids = Array.from({ length: layoutCount }, (_, place) =>
    el('p:sldLayoutId', { id: firstMasterId + 1 + place, 'r:id': `rId${String(place + 1)}` }),
  );
  return part(
    el(
      'p:sldMaster',
      namespaces,
      el(
        'p:cSld',
        {},
        el(
          'p:bg',
          {},
          el(
            'p:bgPr',
            {},
            el('a:solidFill', {}, el('a:schemeClr', { val: 'bg1' })),
            el('a:effectLst'),
          ),
        ),
        shapeTree(
          threadShapes(story, 4),
          layoutPlaceholder(title, 2, lang),
          layoutPlaceholder(onMaster(text), 3, lang),
        ),
      ),
      colourMap,
      el('p:sldLayoutIdLst', {}, ...ids),
      el(
        'p:txStyles',
        {},
        el('p:titleStyle', {}, levelStyle('a:lvl1pPr', title)),
        el('p:bodyStyle', {}, ...levels(text)),
        el(
          'p:otherStyle',
          {},
          ...levels({ text: { ...text.text, sizes: [18], font: 'minor', before: 0 } }),
        ),
      ),
    ),
  );
}

/** How the colours of a theme are used: dark on light. */
export const colourMap = el('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((each) => [`accent${String(each)}`, `accent${String(each)}`]),
  ),
  hlink: 'hlink',
  folHlink: 'folHlink',
});

function levels(placeholder: Pick<Placeholder, 'text'>): string[] {
  return [1, 2, 3, 4, 5].map((level) => levelStyle(`a:lvl${String(level)}pPr`, placeholder));
}

function onMaster(placeholder: Placeholder): Placeholder {
  return { ...placeholder, name: 'Body' };
}

/** The roles of a layout in the order in which they are read. */
export const readingOrder: readonly Role[] = ['title', 'text', 'more', 'picture', 'terms', 'code'];
