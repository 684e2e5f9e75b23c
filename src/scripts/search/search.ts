// Searches while someone types, and keeps the query in the address.
import { showChosen } from './show-chosen.ts';
import { createSearch, type Search } from './run-search.ts';
import {
  fillFilters,
  fillForm,
  findSearchPage,
  queryInForm,
  type SearchPage,
} from './search-page.ts';
import { isEmptyQuery, readQuery, writeQuery, type SearchQuery } from './search-query.ts';

const page = findSearchPage();
if (page) startSearch(page, createSearch(page));

function startSearch(page: SearchPage, search: Search): void {
  const { input, selects, form, more, root } = page;
  // The first letter begins a step that Back undoes. The letters after it belong to the same step.
  let isSearching = !isEmptyQuery(queryInForm(page));
  input.addEventListener('focus', search.warmUp, { once: true });
  input.addEventListener('input', () => {
    const hasTerm = input.value.trim() !== '';
    searchAsTyped(page, search, hasTerm && !isSearching);
    isSearching = hasTerm;
  });
  for (const select of selects) {
    select.addEventListener('focus', search.loadFilterCounts);
    select.addEventListener('pointerenter', search.loadFilterCounts);
    select.addEventListener('change', () => searchAsTyped(page, search, true));
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    searchAsTyped(page, search, true);
  });
  more.addEventListener('click', search.showMore);
  addEventListener('popstate', () => {
    const query = queryInAddress(page);
    fillForm(page, query);
    isSearching = query.q !== '';
    show(page, search, query);
  });
  root.addEventListener('keydown', (event) => moveByArrow(event, page));
  searchFromAddress(page, search);
}

function queryInAddress({ selects }: SearchPage): SearchQuery {
  const names = selects.map(({ name }) => name);
  return readQuery(location.search, names);
}

function searchFromAddress(page: SearchPage, search: Search): void {
  const query = queryInAddress(page);
  if (isEmptyQuery(query)) return;
  fillForm(page, query);
  show(page, search, query);
}

/** @param isStep whether Back undoes this change of the query */
function searchAsTyped(page: SearchPage, search: Search, isStep: boolean): void {
  const query = queryInForm(page);
  const address = location.pathname + writeQuery(query);
  if (address !== location.pathname + location.search) {
    history[isStep ? 'pushState' : 'replaceState'](null, '', address);
  }
  fillFilters(page, query);
  show(page, search, query);
}

/** Shows what was chosen, and the results. */
function show(page: SearchPage, search: Search, query: SearchQuery): void {
  showChosen(page, query, (changed) => {
    fillForm(page, changed);
    searchAsTyped(page, search, true);
    // The pressed button is gone, so the focus goes to the search field.
    page.input.focus();
  });
  void search.run(query);
}

/** Moves from the search field into the results and back, with the arrow keys and Escape. */
function moveByArrow(event: KeyboardEvent, { input, results }: SearchPage): void {
  const links = [...results.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const isInSearch = at !== -1 || document.activeElement === input;
  if (!isInSearch || links.length === 0) return;
  if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === 'ArrowUp' && at !== -1) (links[at - 1] ?? input).focus();
  else if (event.key === 'Escape' && at !== -1) input.focus();
  else return;
  event.preventDefault();
}
