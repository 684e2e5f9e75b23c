import type { PublicStory } from '../../library/public-story.ts';
import { languageName } from '../../story/languages.ts';
import { writeList } from '../../words/dates.ts';
import type { SiteWords } from '../../words/index.ts';

/**
 * Writes the lines of a story's card below its summary. The first line has the reading time, the
 * language if it is another one, the mark of an example and the content notes. If the story has uses besides the library, the second
 * line lists them.
 */
export function cardLines(
  {
    minutes,
    language,
    example,
    contentNotes,
    uses,
  }: Pick<PublicStory, 'minutes' | 'language' | 'example' | 'contentNotes' | 'uses'>,
  words: SiteWords,
): string[] {
  const notes = contentNotes.map((note) => words.contentNotes[note]);
  const facts = [
    words.story.minutes(minutes),
    ...(language === undefined ? [] : [words.story.inLanguage(languageName(language, words.lang))]),
    ...(example ? [words.lists.isExample] : []),
    ...(notes.length > 0 ? [words.lists.speaksOf(writeList(notes))] : []),
  ];
  // The card itself shows that the story may be in the library.
  const otherUses = uses
    .filter(({ use }) => use !== 'website' && use !== 'staff-library')
    .map(({ use }) => words.uses[use]);
  return [
    facts.join(' · '),
    ...(otherUses.length > 0 ? [words.lists.mayBeUsed(writeList(otherUses))] : []),
  ];
}
