import type { PublicStory } from '../../library/public-story.ts';
import type { SiteWords } from '../../words/index.ts';
import { presenterNotes } from './presenter-notes.ts';
import { countViews, viewHeading, type Screen } from './screen.ts';
import { toScreens } from './story-screens.ts';

/** The content that the audience sees at one time: a screen, or one part of it. */
export interface PresentView {
  /** The fragment of the page's address that leads to the view, such as `brief-2`. */
  id: string;
  screen: Screen;
  /** The part of the screen that the view shows, from 0. */
  part: number;
  heading: string;
  /** The presenter's notes, one line for each paragraph. */
  notes: string[];
}

/** Turns a story into the views that present mode steps through. */
export function toPresentViews(
  story: PublicStory,
  checkAddress: string,
  words: SiteWords,
): PresentView[] {
  return toScreens(story).flatMap((screen) =>
    Array.from({ length: countViews(screen) }, (_, part) => ({
      id: part === 0 ? screen.type : `${screen.type}-${String(part + 1)}`,
      screen,
      part,
      heading: viewHeading(screen, part, story, words),
      notes: presenterNotes(screen, part, story, checkAddress, words),
    })),
  );
}
