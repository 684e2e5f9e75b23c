import type { Words } from '../../words/index.ts';
import type { Publishable } from '../../library/publishable.ts';
import { viewsOf, type Screen } from './screen.ts';

/** The heading of one view of a screen; the title's is the story's own, as a title stands on a page. */
export function headingOf(
  screen: Screen,
  view: number,
  { title }: Pick<Publishable, 'title'>,
  { screens }: Pick<Words, 'screens'>,
): string {
  if (screen.type === 'title') return title;
  const heading = screens.headings[screen.type];
  const views = viewsOf(screen);
  return views === 1 ? heading : screens.part(heading, view + 1, views);
}
