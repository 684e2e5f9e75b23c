import type { Publishable } from '../../library/publishable.ts';
import { writeList } from '../../words/dates.ts';
import type { Words } from '../../words/index.ts';

/**
 * What every card says of a story below its summary, a line each: how long it takes, that it is an
 * example and what it speaks of; then what it may be used for.
 */
export function cardLines(
  {
    minutes,
    example,
    contentNotes,
    uses,
  }: Pick<Publishable, 'minutes' | 'example' | 'contentNotes' | 'uses'>,
  words: Words,
): string[] {
  const notes = contentNotes.map((note) => words.contentNotes[note]);
  const facts = [
    words.story.minutes(minutes),
    ...(example ? [words.lists.isExample] : []),
    ...(notes.length > 0 ? [words.lists.speaksOf(writeList(notes))] : []),
  ];
  // Being in the library is a use too, and says nothing beside a story that is in it.
  const forUses = uses
    .filter(({ use }) => use !== 'website' && use !== 'staff-library')
    .map(({ use }) => words.uses[use]);
  return [
    facts.join(' · '),
    ...(forUses.length > 0 ? [words.lists.mayBeUsed(writeList(forUses))] : []),
  ];
}
