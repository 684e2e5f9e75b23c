import { findStories, type FoundStories } from './find-stories.ts';
import { countByFilter, filterStories } from './filter-stories.ts';
import { loadSearch, type FoundPage, type LoadedSearch } from './pagefind.ts';
import { resultCard } from './result-card.ts';
import { filterValues, queryInForm, showFilterCounts, type SearchPage } from './search-page.ts';
import { isEmptyQuery, type SearchQuery } from './search-query.ts';
import { hideNothing, showNothing, sayWhatWasFound } from './search-status.ts';

/** How many results are shown at a time. */
const pageLength = 12;

/** How many results are shown before the others of the same page are loaded. */
const firstResults = 3;

/** The actions of the search page. */
export interface Search {
  /** Loads Pagefind, so that the first search is quick. */
  warmUp: () => void;
  run: (query: SearchQuery) => Promise<void>;
  showMore: () => void;
  /**
   * Shows the counts beside the filters. The counts load on demand, because they need a file for
   * each filter.
   */
  loadFilterCounts: () => void;
}

interface SearchState {
  page: SearchPage;
  load: () => Promise<LoadedSearch>;
  /** The number of the newest query. Late results of an older query are dropped. */
  newest: number;
  shown: Pick<FoundStories, 'pages' | 'phrases'>;
  hasFilterCounts: boolean;
}

/** Creates the search of a page. */
export function createSearch(page: SearchPage): Search {
  const state: SearchState = {
    page,
    load: () => loadSearch(`${page.words.base}pagefind/`),
    newest: 0,
    shown: { pages: [], phrases: [] },
    hasFilterCounts: false,
  };
  return {
    warmUp: () => void state.load().catch(() => undefined),
    run: (query) => runQuery(state, query),
    showMore: () => void showResults(state, page.results.children.length, state.newest),
    loadFilterCounts: () => loadFilterCounts(state),
  };
}

async function runQuery(state: SearchState, query: SearchQuery): Promise<void> {
  const number = ++state.newest;
  const { page } = state;
  page.browse.hidden = !isEmptyQuery(query);
  hideNothing(page);
  if (isEmptyQuery(query)) {
    clearResults(page);
    return;
  }
  try {
    const search = await state.load();
    const found = await find(search, query.q);
    const pages = await filterStories(search, found.pages, query.filters);
    if (number !== state.newest) return;
    state.shown = { pages, phrases: found.phrases };
    await showResults(state, 0, number);
    if (number !== state.newest) return;
    sayWhatWasFound(page, found, pages.length);
    if (pages.length === 0) showNothing(page, query.q);
    if (state.hasFilterCounts) await updateCounts(state, search, found.pages, pages);
  } catch {
    if (number !== state.newest) return;
    page.status.textContent = page.words.failed;
    page.browse.hidden = false;
  }
}

/** Finds the stories for what was typed. All stories if nothing was typed. */
async function find(search: LoadedSearch, typed: string): Promise<FoundStories> {
  const { pagefind, vocabulary, all } = search;
  return typed === ''
    ? { pages: all, missing: [], isPartial: false, phrases: [] }
    : findStories(pagefind, typed, vocabulary, all.length);
}

function clearResults({ results, status, more }: SearchPage): void {
  results.replaceChildren();
  status.textContent = '';
  more.hidden = true;
}

/** Shows a page of results: the first few as soon as they are loaded, then the others. */
async function showResults(state: SearchState, from: number, number: number): Promise<void> {
  const { page } = state;
  const { pages, phrases } = state.shown;
  for (const [start, end] of [
    [from, from + firstResults],
    [from + firstResults, from + pageLength],
  ]) {
    const loaded = await Promise.all(pages.slice(start, end).map((result) => result.data()));
    if (number !== state.newest) return;
    const cards = loaded.map((result) => resultCard(result, page.words, phrases));
    if (start === 0) page.results.replaceChildren(...cards);
    else page.results.append(...cards);
    if (start === from && from > 0) cards[0]?.querySelector('a')?.focus();
  }
  page.more.hidden = pages.length <= from + pageLength;
}

async function updateCounts(
  { page }: SearchState,
  search: LoadedSearch,
  unfiltered: readonly FoundPage[],
  filtered: readonly FoundPage[],
): Promise<void> {
  const values = filterValues(page);
  showFilterCounts(
    page,
    await countByFilter(search, filtered, values),
    await countByFilter(search, unfiltered, values),
  );
}

function loadFilterCounts(state: SearchState): void {
  if (state.hasFilterCounts) return;
  state.hasFilterCounts = true;
  void state
    .load()
    .then((search) => {
      const query = queryInForm(state.page);
      return isEmptyQuery(query)
        ? updateCounts(state, search, search.all, search.all)
        : runQuery(state, query);
    })
    .catch(() => (state.hasFilterCounts = false));
}
