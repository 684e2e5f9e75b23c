import type { PublicStory } from '../../library/public-story.ts';
import { writeList } from '../../words/dates.ts';
import type { SiteWords } from '../../words/index.ts';
import { listStorytellers } from './screen-lines.ts';
import type { Screen } from './screen.ts';

/**
 * Writes the presenter's notes for one view of a screen, one line for each paragraph. The notes
 * have the introduction, the content note, the moments to pause and the questions to ask.
 *
 * @param view the index of the view in the screen, from 0
 * @param checkAddress the whole address at which a copy is checked
 */
export function presenterNotes(
  screen: Screen,
  view: number,
  story: PublicStory,
  checkAddress: string,
  words: SiteWords,
): string[] {
  const { notes } = words.screens;
  switch (screen.type) {
    case 'title':
      return [introduction(story, words), contentNote(story, words)];
    case 'beforehand':
      return [contentNote(story, words), notes.beforehand];
    case 'change':
      return [notes.change, ...(story.discussion?.slice(0, 1).map(notes.ask) ?? [])];
    case 'questions':
      return [notes.questions, ...(screen.parts[view] ?? []).map(notes.ask)];
    case 'terms':
      return [notes.terms(checkAddress), notes.support];
    default:
      return [notes[screen.type]];
  }
}

function introduction(story: PublicStory, words: SiteWords): string {
  return words.screens.notes.introduction(
    story.title,
    words.kind[story.kind],
    listStorytellers(story, words),
  );
}

function contentNote({ contentNotes }: PublicStory, words: SiteWords): string {
  const { speaksOf, speaksOfNothing } = words.screens.notes;
  const topics = contentNotes.map((note) => words.contentNotes[note]);
  return topics.length > 0 ? speaksOf(writeList(topics)) : speaksOfNothing;
}
