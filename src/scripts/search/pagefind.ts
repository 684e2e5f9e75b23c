/** How many stories each value of each filter would leave. */
export type FilterCounts = Record<string, Record<string, number>>;

/** One story that was found. */
export interface SearchResult {
  excerpt: string;
  meta: Record<'id' | 'kind' | 'title' | 'summary' | 'lines' | 'cover', string>;
}

/** The results of a search. Each result loads on demand. */
export interface SearchResults {
  results: { id: string; data: () => Promise<SearchResult> }[];
  /** The counts with this search and these filters. */
  filters: FilterCounts;
  /** The counts with this search and no filters. */
  totalFilters: FilterCounts;
}

/** The part of Pagefind's interface that we use. */
export interface Pagefind {
  init: () => Promise<void>;
  options: (options: { excerptLength: number }) => Promise<void>;
  filters: () => Promise<FilterCounts>;
  preload: (term: string, options?: { filters: Record<string, string> }) => Promise<void>;
  search: (
    term: string | null,
    options: { filters: Record<string, string> },
  ) => Promise<SearchResults>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind once, on first use. After a failure the next call tries again. */
export function loadPagefind(address: string): Promise<Pagefind> {
  loading ??= load(address).catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

async function load(address: string): Promise<Pagefind> {
  const search = (await import(/* @vite-ignore */ address)) as Pagefind;
  await search.options({ excerptLength: 24 });
  await search.init();
  return search;
}
