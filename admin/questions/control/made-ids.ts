const key = 'stories-begun-here';
/** More stories than anybody begins and leaves without saving. */
const most = 20;

/** Remembers the id of a story that was begun on this computer and is not saved yet. */
export function rememberId(id: string): void {
  write([...idsMade().filter((each) => each !== id), id].slice(-most));
}

/** Forgets an id: its story is saved, and whoever has it later is another story. */
export function forgetId(id: unknown): void {
  write(idsMade().filter((each) => each !== id));
}

/** The ids of stories that were begun on this computer and are not saved yet. */
export function idsMade(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(ids) ? ids.map(String) : [];
  } catch {
    // Without storage a story that Decap brings back after a crash gets another id, which nobody knew.
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
