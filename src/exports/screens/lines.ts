import type { Publishable, ShownPerson } from '../../library/publishable.ts';
import { writeList } from '../../words/dates.ts';
import type { Words } from '../../words/index.ts';
import type { Screen } from './screen.ts';

/** What a room is told before a story begins, a sentence a line. */
export function beforehandLines(
  { notes, namings, example }: Extract<Screen, { type: 'beforehand' }>,
  words: Words,
): string[] {
  const { speaksOf, stepOut, pseudonym, anonymous } = words.screens.beforehand;
  const named = notes.map((note) => words.contentNotes[note]);
  return [
    ...(named.length > 0 ? [speaksOf(writeList(named)), stepOut] : []),
    ...(namings.includes('pseudonym') ? [pseudonym] : []),
    ...(namings.includes('anonymous') ? [anonymous] : []),
    ...(example ? [words.story.example] : []),
  ];
}

/** More letters than this are no line any more. */
const longestLine = 200;

/**
 * Who tells a story, as each chose to be named: `Carly, mum of two; Sam, her son`. Where they are
 * too many for a line, how many they are.
 */
export function tellersOf({ people }: Pick<Publishable, 'people'>, words: Words): string {
  const tellers = people.filter(({ part }) => part === 'storyteller');
  const line = tellers.map(nameOf).join('; ');
  const isLine = tellers.length === 1 || line.length <= longestLine;
  return isLine ? line : words.screens.tellers(tellers.length);
}

function nameOf({ name, description }: ShownPerson): string {
  return name === undefined ? description : `${name}, ${description}`;
}
