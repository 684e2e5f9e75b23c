import type { Publishable } from '../../library/publishable.ts';
import type { Words } from '../../words/index.ts';
import { headingOf } from '../screens/headings.ts';
import { notesOf } from '../screens/notes.ts';
import { viewsOf as countViews, type Screen } from '../screens/screen.ts';
import { screensOf } from '../screens/screens-of.ts';

/** What a room sees at one time: a screen, or one part of it. */
export interface View {
  /** Its place in the page's address, as in `brief-2`. */
  id: string;
  screen: Screen;
  /** Which part of the screen it is, from 0. */
  part: number;
  heading: string;
  /** What whoever shows it is told, a paragraph a line. */
  notes: string[];
}

/** A story as present mode steps through it: one view after another. */
export function viewsOf(story: Publishable, checkAddress: string, words: Words): View[] {
  return screensOf(story).flatMap((screen) =>
    Array.from({ length: countViews(screen) }, (_, part) => ({
      id: part === 0 ? screen.type : `${screen.type}-${String(part + 1)}`,
      screen,
      part,
      heading: headingOf(screen, part, story, words),
      notes: notesOf(screen, part, story, checkAddress, words),
    })),
  );
}
