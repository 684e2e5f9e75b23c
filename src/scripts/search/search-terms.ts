import { findWords, foldSearchWord } from '../../exports/search/fold-search-word.ts';
import { hashSearchWord, type SearchVocabulary } from '../../exports/search/search-vocabulary.ts';
import { stopWords } from '../../exports/search/stop-words.ts';
import { numberForms, withoutOwner, wordForms } from '../../exports/search/word-forms.ts';

/** A word or phrase to look for in the index, and how much it counts to find it. */
export interface TermForm {
  phrase: string;
  weight: number;
}

/** One thing that somebody searches for: a word, or several that mean one thing. */
export interface SearchTerm {
  /** What was typed. */
  typed: string;
  /** What counts as found: the words as typed, their forms, and words with the same meaning. */
  forms: TermForm[];
}

/** What each way to find a term counts. */
const weights = { typed: 1, form: 0.9, synonym: 0.7 };

/** A word of a query. */
interface QueryWord {
  typed: string;
  folded: string;
}

/** Splits a query into phrases in quotation marks and single words. */
function splitQuery(query: string): { phrases: string[]; words: QueryWord[] } {
  const phrases: string[] = [];
  const rest = query.replace(/["“”„«»]([^"“”„«»]+)["“”„«»]/g, (_, phrase: string) => {
    phrases.push(phrase);
    return ' ';
  });
  return { phrases, words: toQueryWords(rest) };
}

function toQueryWords(text: string): QueryWord[] {
  return findWords(text).map(({ text: typed }) => ({
    typed,
    folded: withoutOwner(foldSearchWord(typed)),
  }));
}

/**
 * Turns a query into terms. Words that nearly every story has are left out, unless there are no
 * others. A phrase in quotation marks only matches as it stands.
 */
export function toTerms(query: string, vocabulary: SearchVocabulary): SearchTerm[] {
  const { phrases, words } = splitQuery(query);
  const asTyped = phrases.map((phrase) => exactTerm(phrase, foldSearchWord(phrase)));
  const terms = termsOfWords(words, vocabulary);
  const meaningful = terms.filter(({ typed }) => !stopWords.has(foldSearchWord(typed)));
  return [...asTyped, ...(meaningful.length > 0 || phrases.length > 0 ? meaningful : terms)];
}

function exactTerm(typed: string, phrase: string): SearchTerm {
  return { typed, forms: [{ phrase, weight: weights.typed }] };
}

/** Groups the words of a query: the longest phrases that have synonyms, and single words. */
function termsOfWords(words: readonly QueryWord[], vocabulary: SearchVocabulary): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (let start = 0; start < words.length;) {
    const length = lengthOfSynonym(words.slice(start), vocabulary);
    const group = words.slice(start, start + Math.max(1, length));
    const near = length > 1 ? [] : [words[start - 1], words[start + 1]].map(unlessStopWord);
    terms.push(toTerm(group, near, vocabulary));
    start += group.length;
  }
  return terms;
}

/** A word such as `the` is never a part of the word beside it. */
function unlessStopWord(word: QueryWord | undefined): QueryWord | undefined {
  return word && stopWords.has(word.folded) ? undefined : word;
}

/** Counts the words at the beginning that together have synonyms; 0 if there are none. */
function lengthOfSynonym(words: readonly QueryWord[], vocabulary: SearchVocabulary): number {
  for (let length = Math.min(6, words.length); length > 0; length -= 1) {
    if (synonymsOf(words.slice(0, length), vocabulary).length > 0) return length;
  }
  return 0;
}

/** Lists the words and phrases that mean the same as some words, in the singular or the plural. */
function synonymsOf(words: readonly QueryWord[], { synonyms }: SearchVocabulary): string[] {
  const phrases = formsOfPhrase(toPhrase(words));
  const isTyped = (each: string) => phrases.includes(each.replace(/'s?(?= |$)/g, ''));
  return synonyms.filter((group) => group.some(isTyped)).flat();
}

/**
 * @param near the words before and after a single word. Together they may be one word: `well being`
 */
function toTerm(
  words: readonly QueryWord[],
  [before, after]: readonly (QueryWord | undefined)[],
  vocabulary: SearchVocabulary,
): SearchTerm {
  const phrase = toPhrase(words);
  const joined = [
    ...(before ? [before.folded + phrase] : []),
    ...(after ? [phrase + after.folded] : []),
  ];
  const isName = vocabulary.names.includes(hashSearchWord(phrase));
  const isWord = words.length === 1 && !isName;
  const forms = isWord ? wordForms(phrase) : isName ? [] : formsOfPhrase(phrase);
  const synonyms = synonymsOf(words, vocabulary).flatMap(formsOfPhrase);
  const ways: [string[], number][] = [
    [[phrase, phrase.replaceAll('-', ' '), ...joined], weights.typed],
    [forms, weights.form],
    [synonyms, weights.synonym],
  ];
  const best = new Map<string, number>();
  for (const [phrases, weight] of ways) {
    for (const each of phrases) if (!best.has(each)) best.set(each, weight);
  }
  return {
    typed: words.map(({ typed }) => typed).join(' '),
    forms: [...best].map(([each, weight]) => ({ phrase: each, weight })),
  };
}

function toPhrase(words: readonly QueryWord[]): string {
  return words.map(({ folded }) => folded).join(' ');
}

/** Lists a phrase with its last word in the singular and in the plural. */
function formsOfPhrase(phrase: string): string[] {
  const [, start = '', last = ''] = /^(.* )?(.*)$/.exec(phrase) ?? [];
  return numberForms(last).map((form) => start + form);
}
