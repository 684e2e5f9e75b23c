import type { Publishable } from '../../library/publishable.ts';
import type { ContentNote, Naming } from '../../story/vocabulary.ts';

/** A published figure, as a screen shows it. */
export type Figure = Publishable['evidence'][number];

/** One of the steps in which a story is shown to a room: the same for slides and for present mode. */
export type Screen =
  /** Who tells what. The rest of it is the story's own: title, kind, people. */
  | { type: 'title' }
  /** What to know first. Not there where there is nothing to say. */
  | { type: 'beforehand'; notes: ContentNote[]; namings: Naming[]; example: boolean }
  /** The story told in a minute: a paragraph a part. */
  | { type: 'brief'; parts: [string][] }
  | { type: 'quote'; quote: string }
  /** What changed: the turning points of the story, paragraph by paragraph. */
  | { type: 'change'; parts: string[][] }
  | { type: 'evidence'; parts: Figure[][] }
  /** Questions for the room. */
  | { type: 'questions'; parts: string[][] }
  /** On which terms it is shown, and where a copy is checked. */
  | { type: 'terms' };

/** How many views a screen takes at most: one for each of its parts. Slides make a slide of each. */
export function viewsOf(screen: Screen): number {
  return 'parts' in screen ? screen.parts.length : 1;
}
