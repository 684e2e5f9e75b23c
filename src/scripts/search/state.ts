/** What someone is looking for, as it stands in the address. */
export interface State {
  q: string;
  /** The chosen value of each filter that has one. */
  filters: Record<string, string>;
}

/** Reads the address; filters that the page does not have are passed over. */
export function readState(address: string, filterNames: readonly string[]): State {
  const params = new URLSearchParams(address);
  const filters: Record<string, string> = {};
  for (const name of filterNames) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  return { q: (params.get('q') ?? '').trim(), filters };
}

/** Writes the address, shortest first: `?q=kettle&kind=family`, or nothing. */
export function writeState({ q, filters }: State): string {
  const params = new URLSearchParams(filters);
  const text = new URLSearchParams(q === '' ? '' : { q });
  const whole = [text.toString(), params.toString()].filter(Boolean).join('&');
  return whole === '' ? '' : `?${whole}`;
}

/** Whether nothing is asked, so that the lists stand. */
export function isEmpty({ q, filters }: State): boolean {
  return q === '' && Object.keys(filters).length === 0;
}
