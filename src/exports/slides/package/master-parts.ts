import type { CoverSubject } from '../../cover/cover-svg.ts';
import { sharedPartType, type OoxmlPart } from '../../ooxml/ooxml-package.ts';
import { slideLayouts, type SlideLayoutName } from '../layout/slide-layouts.ts';
import { layoutXml } from './layout-xml.ts';
import { masterXml } from './master-xml.ts';
import { notesMasterXml } from './notes-xml.ts';
import { partPaths, presentationType } from './part-paths.ts';

/**
 * Writes the master of a deck with the layouts that are used, the master of its notes, and a theme
 * for each master. PowerPoint repairs decks in which two masters share one theme.
 */
export function masterParts(
  usedLayouts: readonly SlideLayoutName[],
  theme: string,
  story: CoverSubject,
  lang: string,
): OoxmlPart[] {
  const layoutReferences = usedLayouts.map((_, place) => ({
    id: `rId${String(place + 1)}`,
    type: 'slideLayout',
    target: partPaths.layout(place + 1),
  }));
  const themeReference = (number: number) => ({
    id: 'rId99',
    type: 'theme',
    target: partPaths.theme(number),
  });
  return [
    {
      path: partPaths.master,
      type: presentationType('slideMaster'),
      content: masterXml(usedLayouts.length, story, lang),
      relationships: [...layoutReferences, themeReference(1)],
    },
    ...usedLayouts.map((name, place) => ({
      path: partPaths.layout(place + 1),
      type: presentationType('slideLayout'),
      content: layoutXml(slideLayouts[name], story, lang),
      relationships: [{ id: 'rId1', type: 'slideMaster', target: partPaths.master }],
    })),
    {
      path: partPaths.notesMaster,
      type: presentationType('notesMaster'),
      content: notesMasterXml(lang),
      relationships: [themeReference(2)],
    },
    { path: partPaths.theme(1), type: sharedPartType('theme'), content: theme },
    { path: partPaths.theme(2), type: sharedPartType('theme'), content: theme },
  ];
}
