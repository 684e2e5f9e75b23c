/** What someone searches for. The address of the page contains the query. */
export interface SearchQuery {
  q: string;
  /** The chosen values of each filter that has any. A story is found if it has all of them. */
  filters: Record<string, readonly string[]>;
}

/** Reads a query from an address. Filters that the page does not have are ignored. */
export function readQuery(address: string, filterNames: readonly string[]): SearchQuery {
  const params = new URLSearchParams(address);
  const filters: SearchQuery['filters'] = {};
  for (const name of filterNames) {
    const values = [...new Set(params.getAll(name))].filter(Boolean);
    if (values.length > 0) filters[name] = values;
  }
  return { q: (params.get('q') ?? '').trim(), filters };
}

/**
 * Writes the query part of an address, for example `?q=kettle&use=report&use=press`; empty for an
 * empty query.
 */
export function writeQuery({ q, filters }: SearchQuery): string {
  const params = new URLSearchParams(
    Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value])),
  );
  const text = new URLSearchParams(q === '' ? '' : { q });
  const whole = [text.toString(), params.toString()].filter(Boolean).join('&');
  return whole === '' ? '' : `?${whole}`;
}

/** Whether a query has neither words nor filters. */
export function isEmptyQuery({ q, filters }: SearchQuery): boolean {
  return q === '' && Object.keys(filters).length === 0;
}
