/** What someone searches for. The address of the page contains the query. */
export interface SearchQuery {
  q: string;
  /** The chosen value of each filter that has one. */
  filters: Record<string, string>;
}

/** Reads a query from an address. Filters that the page does not have are ignored. */
export function readQuery(address: string, filterNames: readonly string[]): SearchQuery {
  const params = new URLSearchParams(address);
  const filters: Record<string, string> = {};
  for (const name of filterNames) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  return { q: (params.get('q') ?? '').trim(), filters };
}

/**
 * Writes the query part of an address, for example `?q=kettle&kind=family`; empty for an empty
 * query.
 */
export function writeQuery({ q, filters }: SearchQuery): string {
  const params = new URLSearchParams(filters);
  const text = new URLSearchParams(q === '' ? '' : { q });
  const whole = [text.toString(), params.toString()].filter(Boolean).join('&');
  return whole === '' ? '' : `?${whole}`;
}

/** Whether a query has neither words nor filters. */
export function isEmptyQuery({ q, filters }: SearchQuery): boolean {
  return q === '' && Object.keys(filters).length === 0;
}
