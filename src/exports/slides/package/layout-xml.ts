import type { CoverSubject } from '../../cover/cover-svg.ts';
import { element, xmlDocument } from '../../ooxml/xml-elements.ts';
import { placeholderRoles } from '../layout/slide-placeholders.ts';
import type { SlideLayout } from '../layout/slide-layouts.ts';
import { presentationNamespaces } from './part-paths.ts';
import { layoutPlaceholder, shapeTree } from './placeholder-xml.ts';
import { coverDrawing, sideThreadDrawing } from './story-drawings.ts';

/**
 * Writes one layout. The drawing belongs to the layout and not to the slide. A slide that is moved
 * to another template therefore keeps its words and its terms, but not our drawing.
 */
export function layoutXml(layout: SlideLayout, story: CoverSubject, lang: string): string {
  const placeholders = placeholderRoles.flatMap((role) => layout.placeholders[role] ?? []);
  const firstDrawingId = placeholders.length + 2;
  return xmlDocument(
    element(
      'p:sldLayout',
      {
        ...presentationNamespaces,
        // The cover has a thread of its own, so the master's thread is not shown.
        showMasterSp: layout.drawing === 'cover' ? 0 : undefined,
        type: layout.type,
        preserve: 1,
        userDrawn: 1,
      },
      element(
        'p:cSld',
        { name: layout.name },
        shapeTree(
          ...layoutDrawings[layout.drawing](story, firstDrawingId),
          ...placeholders.map((each, place) => layoutPlaceholder(each, place + 2, lang)),
        ),
      ),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    ),
  );
}

/** The shapes that each type of layout adds to the master's drawing. */
const layoutDrawings: Record<
  SlideLayout['drawing'],
  (story: CoverSubject, firstId: number) => string[]
> = {
  cover: (story, firstId) => [coverDrawing(story, firstId)],
  side: (story, firstId) => [sideThreadDrawing(story, firstId)],
  thread: () => [],
};
