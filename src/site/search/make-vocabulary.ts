import { loadDictionaryWords } from '../../checks/names/english-dictionary.ts';
import { wordsUsedAsNames } from '../../checks/names/words-used-as-names.ts';
import { findWords, foldSearchWord } from '../../exports/search/fold-search-word.ts';
import { stopWords } from '../../exports/search/stop-words.ts';
import { wordForms } from '../../exports/search/word-forms.ts';
import {
  hashSearchWord,
  isOneErrorApart,
  type SearchVocabulary,
} from '../../exports/search/search-vocabulary.ts';
import type { LibraryContext } from '../../library/library-context.ts';

/** The lists that the search index is made from, besides the stories. */
export type SearchLists = Pick<LibraryContext, 'themes' | 'models' | 'synonyms'>;

/**
 * Makes the words by which the search widens what somebody typed.
 *
 * @param texts the indexed texts of all stories
 */
export async function makeVocabulary(
  texts: readonly string[],
  { themes, models, synonyms }: SearchLists,
): Promise<SearchVocabulary> {
  const groups = synonyms.map((group) => [...new Set(group.map(foldPhrase))]);
  const fieldTexts = [
    ...[...themes, ...models].flatMap(({ id, data }) => [id.replaceAll('-', ' '), data.name]),
    ...groups.flat(),
  ];
  const fieldWords = foldedWords(fieldTexts).filter((word) => !stopWords.has(word));
  const indexed = new Set(foldedWords(texts));
  const { names, others } = await loadDictionaryWords();
  const allNames = [...new Set([...names.map(foldSearchWord), ...wordsUsedAsNames])];
  const exact = [
    ...allNames.filter((name) => hasOtherForm(name, indexed) || isNearField(name, fieldWords)),
    ...others.filter((word) => isNearField(word, fieldWords)),
  ];
  return {
    synonyms: groups,
    fieldWords: fieldWords.filter((word) => word.length > 5),
    names: [
      ...new Set(exact.filter((word) => !fieldWords.includes(word)).map(hashSearchWord)),
    ].toSorted((a, b) => a - b),
  };
}

/** Folds the words of a phrase. A hyphen counts as a space. */
function foldPhrase(phrase: string): string {
  return foldedWordsInOrder(phrase).join(' ');
}

function foldedWordsInOrder(text: string): string[] {
  return findWords(text).flatMap((word) => foldSearchWord(word.text).split(/[-‑]/));
}

function foldedWords(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(foldedWordsInOrder))].toSorted();
}

/** Whether the stories have a word of which a name looks like a form, as `Wells` of `well`. */
function hasOtherForm(name: string, indexed: ReadonlySet<string>): boolean {
  return wordForms(name).some((form) => form !== name && indexed.has(form));
}

function isNearField(word: string, fieldWords: readonly string[]): boolean {
  return fieldWords.some((fieldWord) => isOneErrorApart(word, fieldWord));
}
