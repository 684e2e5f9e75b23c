const key = 'stories-begun-here';
/** The maximum number of remembered ids. Nobody begins more stories without saving them. */
const maximum = 20;

/** Remembers the id of a story that was begun on this computer and is not saved yet. */
export function rememberUnsavedId(id: string): void {
  write([...unsavedIds().filter((each) => each !== id), id].slice(-maximum));
}

/** Forgets the id of a saved story. A later new story with the same id is a copy. */
export function forgetUnsavedId(id: unknown): void {
  write(unsavedIds().filter((each) => each !== id));
}

/** Returns the ids of stories that were begun on this computer and are not saved yet. */
export function unsavedIds(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(ids) ? ids.map(String) : [];
  } catch {
    // If the storage cannot be read, a story that Decap restores after a crash gets a new id. That
    // does no harm, because nobody has seen the first id.
    return [];
  }
}

function write(ids: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // If the storage cannot be written, a restored story gets a new id, as above.
  }
}
