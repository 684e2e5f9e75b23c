import { loadPagefind, type Pagefind, type SearchResults } from './pagefind.ts';
import { resultCard } from './result-card.ts';
import { queryInForm, showCount, showFilterCounts, type SearchPage } from './search-page.ts';
import { isEmptyQuery, type SearchQuery } from './search-query.ts';

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
  load: () => Promise<Pagefind>;
  /** The number of the newest query. Late results of an older query are dropped. */
  newest: number;
  found: SearchResults | undefined;
  hasFilterCounts: boolean;
}

/** Creates the search of a page. */
export function createSearch(page: SearchPage): Search {
  const state: SearchState = {
    page,
    load: () => loadPagefind(`${page.words.base}pagefind/pagefind.js`),
    newest: 0,
    found: undefined,
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
  if (isEmptyQuery(query)) {
    clearResults(page);
    return;
  }
  try {
    const pagefind = await state.load();
    const term = query.q === '' ? null : query.q;
    const found = await pagefind.search(term, { filters: query.filters });
    if (number !== state.newest) return;
    state.found = found;
    await showResults(state, 0, number);
    if (number !== state.newest) return;
    page.browse.hidden = found.results.length > 0;
    showCount(page, found.results.length);
    if (state.hasFilterCounts) showFilterCounts(page, found.filters, found.totalFilters);
  } catch {
    if (number !== state.newest) return;
    page.status.textContent = page.words.failed;
    page.browse.hidden = false;
  }
}

function clearResults({ results, status, more }: SearchPage): void {
  results.replaceChildren();
  status.textContent = '';
  more.hidden = true;
}

/** Shows a page of results: the first few as soon as they are loaded, then the others. */
async function showResults(state: SearchState, from: number, number: number): Promise<void> {
  const { page, found } = state;
  const results = found?.results ?? [];
  const hasTerm = page.input.value.trim() !== '';
  for (const [start, end] of [
    [from, from + firstResults],
    [from + firstResults, from + pageLength],
  ]) {
    const loaded = await Promise.all(results.slice(start, end).map((result) => result.data()));
    if (number !== state.newest) return;
    const cards = loaded.map((result) => resultCard(result, page.words, hasTerm));
    if (start === 0) page.results.replaceChildren(...cards);
    else page.results.append(...cards);
    if (start === from && from > 0) cards[0]?.querySelector('a')?.focus();
  }
  page.more.hidden = results.length <= from + pageLength;
}

function loadFilterCounts(state: SearchState): void {
  if (state.hasFilterCounts) return;
  state.hasFilterCounts = true;
  void state
    .load()
    .then((pagefind) => pagefind.filters())
    .then((counts) => {
      const query = queryInForm(state.page);
      if (isEmptyQuery(query)) showFilterCounts(state.page, counts, counts);
      else void runQuery(state, query);
    })
    .catch(() => (state.hasFilterCounts = false));
}
