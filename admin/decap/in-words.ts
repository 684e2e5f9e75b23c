const unreachable =
  'The desk cannot be reached. Nothing is lost: leave this window open, and try again in a moment.';

/**
 * Waits for what a git host does, and says what went wrong as an editor can read it: Decap shows an
 * error with its name, which says nothing to them, unless it has none.
 */
export async function inWords<T>(done: Promise<T>): Promise<T> {
  try {
    return await done;
  } catch (cause) {
    // What `fetch` throws where there is no answer at all.
    if (cause instanceof TypeError) throw wordsAlone(unreachable);
    throw cause instanceof Error ? wordsAlone(cause.message) : cause;
  }
}

/** An error that is shown as its message alone. */
export function wordsAlone(message: string): Error {
  return Object.assign(new Error(message), { name: '' });
}
