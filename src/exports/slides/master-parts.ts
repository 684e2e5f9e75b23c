import type { Drawn } from './art.ts';
import { layoutPart } from './layout-part.ts';
import { layouts, type LayoutName } from './layout.ts';
import { masterPart } from './master.ts';
import { notesMasterPart } from './notes.ts';
import type { Part } from './package.ts';
import { otherXml, paths, xml } from './paths.ts';

/** The master of a deck with the layouts that are used, the master of its notes, and a theme for each. */
export function masterParts(
  used: readonly LayoutName[],
  theme: string,
  story: Drawn,
  lang: string,
): Part[] {
  const layoutLinks = used.map((_, place) => ({
    id: `rId${String(place + 1)}`,
    type: 'slideLayout',
    target: paths.layout(place + 1),
  }));
  const themeLink = (count: number) => ({ id: 'rId99', type: 'theme', target: paths.theme(count) });
  return [
    {
      path: paths.master,
      type: xml('slideMaster'),
      content: masterPart(used.length, story, lang),
      links: [...layoutLinks, themeLink(1)],
    },
    ...used.map((name, place) => ({
      path: paths.layout(place + 1),
      type: xml('slideLayout'),
      content: layoutPart(layouts[name], story, lang),
      links: [{ id: 'rId1', type: 'slideMaster', target: paths.master }],
    })),
    {
      path: paths.notesMaster,
      type: xml('notesMaster'),
      content: notesMasterPart(lang),
      links: [themeLink(2)],
    },
    // The notes need a theme of their own: PowerPoint repairs decks in which two masters share one.
    { path: paths.theme(1), type: otherXml('theme'), content: theme },
    { path: paths.theme(2), type: otherXml('theme'), content: theme },
  ];
}
