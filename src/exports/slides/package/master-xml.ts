import type { CoverSubject } from '../../cover/cover-svg.ts';
import { element, xmlDocument } from '../../ooxml/xml-elements.ts';
import type { Placeholder } from '../layout/slide-placeholders.ts';
import { slideLayouts } from '../layout/slide-layouts.ts';
import { presentationNamespaces } from './part-paths.ts';
import { layoutPlaceholder, levelStyle, shapeTree } from './placeholder-xml.ts';
import { threadDrawing } from './story-drawings.ts';

/** The first id of masters and layouts, which share one sequence of ids. */
export const firstIdOfMasters = 2_147_483_648;

const { title, text } = slideLayouts.text.placeholders;

/**
 * Writes the slide master: the background, the thread of the story, and the styles on which every
 * layout is based.
 *
 * @param layoutCount the number of layouts, to which the master refers as `rId1`, `rId2` and so on
 * @param masterId the id of the master, which the ids of its layouts follow
 */
export function masterXml(
  layoutCount: number,
  masterId: number,
  story: CoverSubject,
  lang: string,
): string {
  const layoutIds = Array.from({ length: layoutCount }, (_, place) =>
    element('p:sldLayoutId', { id: masterId + 1 + place, 'r:id': `rId${String(place + 1)}` }),
  );
  return xmlDocument(
    element(
      'p:sldMaster',
      presentationNamespaces,
      element(
        'p:cSld',
        {},
        background,
        shapeTree(
          threadDrawing(story, 4),
          layoutPlaceholder(title, 2, lang),
          layoutPlaceholder({ ...text, name: 'Body' }, 3, lang),
        ),
      ),
      colourMap,
      element('p:sldLayoutIdLst', {}, ...layoutIds),
      textStylesXml(),
    ),
  );
}

const background = element(
  'p:bg',
  {},
  element(
    'p:bgPr',
    {},
    element('a:solidFill', {}, element('a:schemeClr', { val: 'bg1' })),
    element('a:effectLst'),
  ),
);

/** The use of a theme's colours in a deck: dark text on a light background. */
export const colourMap = element('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((number) => [`accent${String(number)}`, `accent${String(number)}`]),
  ),
  hlink: 'hlink',
  folHlink: 'folHlink',
});

function textStylesXml(): string {
  const otherText: Placeholder['text'] = { ...text.text, sizes: [18], font: 'minor', before: 0 };
  return element(
    'p:txStyles',
    {},
    element('p:titleStyle', {}, levelStyle('a:lvl1pPr', title)),
    element('p:bodyStyle', {}, ...levelStyles(text)),
    element('p:otherStyle', {}, ...levelStyles({ text: otherText })),
  );
}

function levelStyles(placeholder: Pick<Placeholder, 'text'>): string[] {
  return [1, 2, 3, 4, 5].map((level) => levelStyle(`a:lvl${String(level)}pPr`, placeholder));
}
