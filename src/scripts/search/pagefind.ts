/** How many stories each value of each filter would leave. */
export type Counts = Record<string, Record<string, number>>;

/** One story found, as far as it is loaded. */
export interface Found {
  excerpt: string;
  meta: Record<'id' | 'kind' | 'title' | 'summary' | 'lines' | 'cover', string>;
}

/** What a search gives: results that load when they are wanted. */
export interface Outcome {
  results: { id: string; data: () => Promise<Found> }[];
  /** The counts with this search and these filters. */
  filters: Counts;
  /** The counts with this search and no filters. */
  totalFilters: Counts;
}

/** As much of Pagefind's own interface as we use. */
export interface Pagefind {
  init: () => Promise<void>;
  options: (options: { excerptLength: number }) => Promise<void>;
  filters: () => Promise<Counts>;
  preload: (term: string, options?: { filters: Record<string, string> }) => Promise<void>;
  search: (term: string | null, options: { filters: Record<string, string> }) => Promise<Outcome>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the search once, when it is first wanted. A failure is forgotten, so that it can be tried again. */
export function pagefind(address: string): Promise<Pagefind> {
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
