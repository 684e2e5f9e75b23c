import { findWords, foldSearchWord } from '../../exports/search/fold-search-word.ts';
import type { FieldTexts } from '../../exports/search/search-fields.ts';
import { withoutOwner } from '../../exports/search/word-forms.ts';
import type { PublicStory } from '../../library/public-story.ts';
import { bodyText } from '../../story/body/body-text.ts';
import type { SiteWords } from '../../words/index.ts';
import type { SearchLists } from './make-vocabulary.ts';

/** Collects the texts of a story that the search finds, for each field of the index. */
export function indexedTexts(
  story: PublicStory,
  words: SiteWords,
  { themes, models }: SearchLists,
): FieldTexts {
  const { title, summary, place, practiceModel, people, contentNotes, recording } = story;
  const topics = [
    ...themes.filter(({ id }) => story.themes.includes(id)),
    ...models.filter(({ id }) => id === practiceModel),
  ];
  const body = [bodyText(story.body), ...(recording ? [bodyText(recording.transcript)] : [])];
  return {
    title,
    topics: [
      ...topics.flatMap(({ id, data }) => [data.name, id.replaceAll('-', ' ')]),
      place ?? '',
    ].join(' · '),
    about: [
      summary,
      ...contentNotes.map((note) => words.contentNotes[note]),
      ...people.flatMap(({ name = '', description }) => [name, description]),
    ].join(' · '),
    hints: [
      ...topics.map(({ data }) => data.summary ?? ''),
      ...plainSpellings([title, summary, ...body].join(' ')),
    ].join(' · '),
    body: body.join('\n\n'),
  };
}

/**
 * Lists the words of a text that people type in another way: `lodz` for `Łódź`, and `mary` for
 * `Mary’s`. Pagefind leaves out accents anyway. It keeps letters such as ł, and cannot tell an
 * owner from a plural.
 */
function plainSpellings(text: string): string[] {
  const plain = findWords(text).flatMap((word) => {
    const folded = withoutOwner(foldSearchWord(word.text));
    const withoutMarks = word.text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    return folded === withoutMarks.replace(/[’ʼ]/g, "'") ? [] : [folded];
  });
  return [...new Set(plain)];
}
