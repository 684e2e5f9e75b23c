import type { Publishable } from '../../library/publishable.ts';
import { writeList } from '../../words/dates.ts';
import type { Words } from '../../words/index.ts';
import { tellersOf } from './lines.ts';
import type { Screen } from './screen.ts';

/**
 * What whoever shows a story is told beside one view of a screen, a paragraph a line: the
 * introduction, the content note, where to pause, what to ask.
 *
 * @param checkAddress the whole address at which a copy is checked
 */
export function notesOf(
  screen: Screen,
  view: number,
  story: Publishable,
  checkAddress: string,
  words: Words,
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

function introduction(story: Publishable, words: Words): string {
  return words.screens.notes.introduction(
    story.title,
    words.kind[story.kind],
    tellersOf(story, words),
  );
}

function contentNote({ contentNotes }: Publishable, words: Words): string {
  const { speaksOf, speaksOfNothing } = words.screens.notes;
  const named = contentNotes.map((note) => words.contentNotes[note]);
  return named.length > 0 ? speaksOf(writeList(named)) : speaksOfNothing;
}
