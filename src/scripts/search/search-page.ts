import type { FilterCounts, FilterValue } from './filter-stories.ts';
import type { CardWords } from './result-card.ts';
import type { SearchQuery } from './search-query.ts';

/** The words of the search page. The build writes them into the page. */
interface SearchWords extends CardWords {
  none: string;
  one: string;
  many: string;
  empty: string;
  failed: string;
  /** Says that no story has a word, and that none has all words. */
  missing: string;
  notAll: string;
  /** Stands before the count of stories that have only some of the words. */
  others: string;
  corrected: string;
  clear: string;
  /** The accessible name of the button that takes a choice back. */
  takeBack: string;
}

/** The parts of the search page that the script reads and changes. */
export interface SearchPage {
  root: HTMLElement;
  words: SearchWords;
  form: HTMLFormElement;
  input: HTMLInputElement;
  selects: readonly HTMLSelectElement[];
  /** The list of chosen values, each with a button that takes it back. */
  chosen: HTMLElement;
  /** Says how many stories were found. */
  status: HTMLElement;
  results: HTMLElement;
  /** The button that shows more results. */
  more: HTMLElement;
  /** The lists that the page shows while nobody searches. */
  browse: HTMLElement;
  /** The parts of the lists that show all stories. They are hidden if a search finds nothing. */
  cards: readonly HTMLElement[];
  /** The links to themes. */
  links: readonly HTMLElement[];
  /** What is offered if a search finds nothing, and in it the nearest themes. */
  nothing: HTMLElement;
  near: HTMLElement;
}

/** Finds the parts of the search page; undefined on any other page. */
export function findSearchPage(): SearchPage | undefined {
  const root = document.querySelector<HTMLElement>('[data-search]');
  if (!root) return undefined;
  const find = (name: string) => {
    const element = root.querySelector<HTMLElement>(`[data-${name}]`);
    if (!element) throw new Error(`The search page has no data-${name}.`);
    return element;
  };
  const form = find('form') as HTMLFormElement;
  return {
    root,
    words: JSON.parse(root.dataset['search'] ?? '{}') as SearchWords,
    form,
    input: form.elements.namedItem('q') as HTMLInputElement,
    selects: [...root.querySelectorAll('select')],
    chosen: find('chosen'),
    status: find('status'),
    results: find('results'),
    more: find('more'),
    browse: find('browse'),
    cards: [...root.querySelectorAll<HTMLElement>('[data-all]')],
    links: [...root.querySelectorAll<HTMLElement>('[data-list*="/themes/"] > a')],
    nothing: find('nothing'),
    near: find('near'),
  };
}

/** Reads the query from the form. */
export function queryInForm({ input, selects }: SearchPage): SearchQuery {
  return {
    q: input.value.trim(),
    filters: Object.fromEntries(
      selects
        .map((select) => [select.name, chosenIn(select)] as const)
        .filter(([, all]) => all.length),
    ),
  };
}

/** Writes a query into the form. */
export function fillForm(page: SearchPage, query: SearchQuery): void {
  page.input.value = query.q;
  fillFilters(page, query);
}

/** Writes the chosen values of a query into the filters, and leaves what somebody types. */
export function fillFilters({ selects }: SearchPage, { filters }: SearchQuery): void {
  for (const select of selects) choose(select, filters[select.name] ?? []);
}

/**
 * Whether a filter takes several values. Its values stand in the list of what was chosen, and its
 * field is free for the next one.
 */
function takesSeveral(select: HTMLSelectElement): boolean {
  return select.dataset['several'] !== undefined;
}

/** Returns the chosen values of a filter. */
function chosenIn(select: HTMLSelectElement): string[] {
  const earlier = select.dataset['several']?.split(' ') ?? [];
  return [...new Set([...earlier, select.value])].filter(Boolean);
}

/** Writes the chosen values into a filter. */
function choose(select: HTMLSelectElement, values: readonly string[]): void {
  if (takesSeveral(select)) select.dataset['several'] = values.join(' ');
  select.value = takesSeveral(select) ? '' : (values[0] ?? '');
}

/** Lists every value of every filter. */
export function filterValues({ selects }: SearchPage): FilterValue[] {
  return selects.flatMap(({ name, options }) =>
    [...options].filter(({ value }) => value !== '').map(({ value }) => ({ name, value })),
  );
}

/**
 * Writes beside each option how many stories it would leave.
 *
 * @param counts the counts with the current filters
 * @param unfiltered the counts without filters, for the options of a filter that is already set
 */
export function showFilterCounts(
  { selects }: SearchPage,
  counts: FilterCounts,
  unfiltered: FilterCounts,
): void {
  for (const select of selects) {
    const narrows = takesSeveral(select) || select.value === '';
    const byValue = (narrows ? counts : unfiltered)[select.name] ?? {};
    for (const option of select.options) {
      if (option.value === '') continue;
      const label = (option.dataset['label'] ??= option.text);
      option.text = `${label} (${String(byValue[option.value] ?? 0)})`;
    }
  }
}
