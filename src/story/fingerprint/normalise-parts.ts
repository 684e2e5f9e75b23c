/** Normalises a text for a fingerprint. Blank text counts as missing, as everywhere else. */
export function normalisePart(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  // YAML can write half a surrogate pair, which RFC 8785 refuses. A page shows � instead.
  return value.toWellFormed().normalize('NFC').replace(/\s+/g, ' ').trim() || undefined;
}

/** A value as a list; a value that is not a list is empty. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Leaves out the parts that are missing. */
export function omitUndefined<T extends Record<string, unknown>>(parts: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
