import { coverShapes, quoteShapes, type Drawn } from './art.ts';
import type { Layout } from './layout.ts';
import { readingOrder } from './master.ts';
import { layoutPlaceholder, shapeTree } from './placeholders.ts';
import { el, namespaces, part } from './xml.ts';

/**
 * One layout. What is drawn for the story lies here and not on its slides, so that a slide put
 * into another template takes its words and its terms along and leaves our drawing behind.
 */
export function layoutPart(layout: Layout, story: Drawn, lang: string): string {
  const placeholders = readingOrder.flatMap((role) => layout.placeholders[role] ?? []);
  const firstArt = placeholders.length + 2;
  return part(
    el(
      'p:sldLayout',
      {
        ...namespaces,
        // The cover has a thread of its own.
        showMasterSp: layout.art === 'cover' ? 0 : undefined,
        type: layout.type,
        preserve: 1,
        userDrawn: 1,
      },
      el(
        'p:cSld',
        { name: layout.name },
        shapeTree(
          ...drawings[layout.art](story, firstArt),
          ...placeholders.map((each, place) => layoutPlaceholder(each, place + 2, lang)),
        ),
      ),
      el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    ),
  );
}

/** What is drawn behind a layout, besides what the master draws behind them all. */
const drawings: Record<Layout['art'], (story: Drawn, firstId: number) => string[]> = {
  cover: (story, firstId) => [coverShapes(story, firstId)],
  quote: (story, firstId) => [quoteShapes(story, firstId)],
  thread: () => [],
};
