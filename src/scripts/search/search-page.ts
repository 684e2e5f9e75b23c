import type { FilterCounts } from './pagefind.ts';
import type { CardWords } from './result-card.ts';
import type { SearchQuery } from './search-query.ts';

/** The words of the search page. The build writes them into the page. */
interface SearchWords extends CardWords {
  none: string;
  one: string;
  many: string;
  empty: string;
  failed: string;
}

/** The parts of the search page that the script reads and changes. */
export interface SearchPage {
  root: HTMLElement;
  words: SearchWords;
  form: HTMLFormElement;
  input: HTMLInputElement;
  selects: readonly HTMLSelectElement[];
  /** Says how many stories were found. */
  status: HTMLElement;
  results: HTMLElement;
  /** The button that shows more results. */
  more: HTMLElement;
  /** The lists that the page shows while nobody searches. */
  browse: HTMLElement;
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
    status: find('status'),
    results: find('results'),
    more: find('more'),
    browse: find('browse'),
  };
}

/** Reads the query from the form. */
export function queryInForm({ input, selects }: SearchPage): SearchQuery {
  return {
    q: input.value.trim(),
    filters: Object.fromEntries(
      selects.filter(({ value }) => value).map(({ name, value }) => [name, value]),
    ),
  };
}

/** Writes a query into the form. */
export function fillForm({ input, selects }: SearchPage, { q, filters }: SearchQuery): void {
  input.value = q;
  for (const select of selects) select.value = filters[select.name] ?? '';
}

/** Says how many stories were found. */
export function showCount({ status, words }: SearchPage, count: number): void {
  if (count === 0) status.textContent = `${words.none} ${words.empty}`;
  else if (count === 1) status.textContent = words.one;
  else status.textContent = words.many.replace('{n}', String(count));
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
    const byValue = (select.value === '' ? counts : unfiltered)[select.name] ?? {};
    for (const option of select.options) {
      if (option.value === '') continue;
      const label = (option.dataset['label'] ??= option.text);
      option.text = `${label} (${String(byValue[option.value] ?? 0)})`;
    }
  }
}
