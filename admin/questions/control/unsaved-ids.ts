const key = 'stories-begun-here';
/** The maximum number of ids. Nobody begins more stories without saving them. */
const maximum = 20;

/** Remembers the id of a story that was begun on this computer and is not saved yet. */
export function rememberUnsavedId(id: string): void {
  write([...unsavedIds().filter((each) => each !== id), id].slice(-maximum));
}

/**
 * Forgets an id, because its story is saved. A new story that comes with this id later is a copy.
 */
export function forgetUnsavedId(id: unknown): void {
  write(unsavedIds().filter((each) => each !== id));
}

/** The ids of stories that were begun on this computer and are not saved yet. */
export function unsavedIds(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(ids) ? ids.map(String) : [];
  } catch {
    // Without storage, a story that Decap restores after a crash gets another id. Nobody knew the
    // first one.
    return [];
  }
}

function write(ids: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // As above.
  }
}
