import type { PublicStory } from '../../library/public-story.ts';
import type { ContentNote, Naming } from '../../story/vocabulary.ts';
import type { SiteWords } from '../../words/index.ts';

/** A published figure. */
export type Figure = PublicStory['evidence'][number];

/**
 * One step of a presentation. Slides and present mode show the same screens. A screen with `parts`
 * has a view for each part.
 */
export type Screen =
  /** The title screen: the story's title, its kind and its people. */
  | { type: 'title' }
  /**
   * Content notes, ways of naming and the mark of an example. A story without any of these has no
   * such screen.
   */
  | { type: 'beforehand'; notes: ContentNote[]; namings: Naming[]; example: boolean }
  /** The story told in a minute: one paragraph for each part. */
  | { type: 'brief'; parts: [string][] }
  | { type: 'quote'; quote: string }
  /** What changed: the turning points of the story, in paragraphs. */
  | { type: 'change'; parts: string[][] }
  | { type: 'evidence'; parts: Figure[][] }
  /** Questions for the room. */
  | { type: 'questions'; parts: string[][] }
  /** The terms on which the story is shown, and the address at which a copy is checked. */
  | { type: 'terms' };

/** Returns the number of views of a screen. A deck has a slide for each. */
export function countViews(screen: Screen): number {
  return 'parts' in screen ? screen.parts.length : 1;
}

/**
 * Returns the heading of one view of a screen. The heading of the title screen is the story's
 * title.
 *
 * @param view the index of the view in the screen, from 0
 */
export function viewHeading(
  screen: Screen,
  view: number,
  { title }: Pick<PublicStory, 'title'>,
  { screens }: Pick<SiteWords, 'screens'>,
): string {
  if (screen.type === 'title') return title;
  const heading = screens.headings[screen.type];
  const views = countViews(screen);
  return views === 1 ? heading : screens.part(heading, view + 1, views);
}
