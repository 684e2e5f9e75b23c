import { vocabularyFile, type SearchVocabulary } from '../../exports/search/search-vocabulary.ts';

/** The data of one story that was found. */
export interface SearchResult {
  /** The whole indexed text. */
  raw_content: string;
  meta: Record<'id' | 'kind' | 'title' | 'summary' | 'lines' | 'cover', string> & {
    language?: string;
  };
}

/** A story in the index. Its data loads on demand. */
export interface FoundPage {
  id: string;
  /** The places of the words that were found, counted in words. */
  words: number[];
  data: () => Promise<SearchResult>;
}

/** The part of Pagefind's interface that we use. */
export interface Pagefind {
  init: () => Promise<void>;
  options: (options: { noWorker: boolean }) => Promise<void>;
  search: (
    term: string | null,
    options?: { filters: Record<string, string> },
  ) => Promise<{ results: FoundPage[] }>;
}

/** Pagefind, and the words by which the search widens what somebody typed. */
export interface LoadedSearch {
  pagefind: Pagefind;
  vocabulary: SearchVocabulary;
  /** All stories in the index. */
  all: FoundPage[];
}

let loading: Promise<LoadedSearch> | undefined;

/**
 * Loads the search once, on first use. After a failure the next call tries again.
 *
 * @param folder the address of the folder of the index
 */
export function loadSearch(folder: string): Promise<LoadedSearch> {
  loading ??= load(folder).catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

async function load(folder: string): Promise<LoadedSearch> {
  const loadPagefind = async () => {
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
    // A query is many small searches. Sending each to a worker would take longer than the search.
    await pagefind.options({ noWorker: true });
    await pagefind.init();
    return pagefind;
  };
  const [pagefind, vocabulary] = await Promise.all([
    loadPagefind(),
    fetch(folder + vocabularyFile).then((answer) => answer.json() as Promise<SearchVocabulary>),
  ]);
  return { pagefind, vocabulary, all: (await pagefind.search(null)).results };
}
