import type { PublicPerson, PublicStory } from '../../library/public-story.ts';
import { writeList } from '../../words/dates.ts';
import type { SiteWords } from '../../words/index.ts';
import type { Screen } from './screen.ts';

/**
 * Writes the sentences that the audience sees before a story begins, one line for each sentence.
 */
export function beforehandLines(
  { notes, namings, example }: Extract<Screen, { type: 'beforehand' }>,
  words: SiteWords,
): string[] {
  const { speaksOf, stepOut, pseudonym, anonymous } = words.screens.beforehand;
  const contentNotes = notes.map((note) => words.contentNotes[note]);
  return [
    ...(contentNotes.length > 0 ? [speaksOf(writeList(contentNotes)), stepOut] : []),
    ...(namings.includes('pseudonym') ? [pseudonym] : []),
    ...(namings.includes('anonymous') ? [anonymous] : []),
    ...(example ? [words.story.example] : []),
  ];
}

/** The maximum length of a line that lists storytellers, in letters. */
const maxLineLength = 200;

/**
 * Lists the storytellers as they chose to be named: `Carly, mum of two; Sam, her son`. Returns the
 * number of storytellers instead if the list is longer than a line.
 */
export function listStorytellers(
  { people }: Pick<PublicStory, 'people'>,
  words: SiteWords,
): string {
  const storytellers = people.filter(({ part }) => part === 'storyteller');
  const line = storytellers.map(writePerson).join('; ');
  const fits = storytellers.length === 1 || line.length <= maxLineLength;
  return fits ? line : words.screens.tellers(storytellers.length);
}

function writePerson({ name, description }: PublicPerson): string {
  return name === undefined ? description : `${name}, ${description}`;
}
