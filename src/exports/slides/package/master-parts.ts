import { sharedPartType, type OoxmlPart } from '../../ooxml/ooxml-package.ts';
import type { DeckContext } from '../deck-context.ts';
import { slideLayouts } from '../layout/slide-layouts.ts';
import type { NumberedSection } from './deck-sections.ts';
import { layoutXml } from './layout-xml.ts';
import { masterXml } from './master-xml.ts';
import { notesMasterXml } from './notes-xml.ts';
import { partPaths, presentationType } from './part-paths.ts';
import { themeColours } from './theme-colours.ts';
import { themeXml } from './theme-xml.ts';

/** Writes the master of a section with the layouts that are used in the section, and its theme. */
export function masterParts(section: NumberedSection, { words }: DeckContext): OoxmlPart[] {
  const { number, subject, usedLayouts, firstLayout, firstMasterId } = section;
  const layoutReferences = usedLayouts.map((_, place) => ({
    id: `rId${String(place + 1)}`,
    type: 'slideLayout',
    target: partPaths.layout(firstLayout + place),
  }));
  return [
    {
      path: partPaths.master(number),
      type: presentationType('slideMaster'),
      content: masterXml(usedLayouts.length, firstMasterId, subject, words.lang),
      relationships: [...layoutReferences, themeReference(number)],
    },
    ...usedLayouts.map((name, place) => ({
      path: partPaths.layout(firstLayout + place),
      type: presentationType('slideLayout'),
      content: layoutXml(slideLayouts[name], subject, words.lang),
      relationships: [{ id: 'rId1', type: 'slideMaster', target: partPaths.master(number) }],
    })),
  ];
}

/** Writes the master of the notes, after the masters of all sections. */
export function notesMasterPart(sectionCount: number, lang: string): OoxmlPart {
  return {
    path: partPaths.notesMaster,
    type: presentationType('notesMaster'),
    content: notesMasterXml(lang),
    relationships: [themeReference(sectionCount + 1)],
  };
}

/**
 * Writes a theme for each master, and one for the master of the notes. PowerPoint repairs decks in
 * which two masters share one theme.
 */
export function themeParts(
  sections: readonly NumberedSection[],
  { settings }: DeckContext,
): OoxmlPart[] {
  const themes = sections.map(({ subject }) =>
    themeXml(settings.name, themeColours(subject.kind, settings)),
  );
  return [...themes, ...themes.slice(0, 1)].map((content, place) => ({
    path: partPaths.theme(place + 1),
    type: sharedPartType('theme'),
    content,
  }));
}

function themeReference(number: number) {
  return { id: 'rId99', type: 'theme', target: partPaths.theme(number) };
}
