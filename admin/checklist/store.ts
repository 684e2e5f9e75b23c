/** One value that several parts of the desk read without knowing each other. */
export interface Store<T> {
  /** The value now. The object stays the same until something changes. */
  get: () => T;
  set: (value: T) => void;
  /** Calls `listener` whenever the value changes. Returns a function that stops it. */
  listen: (listener: () => void) => () => void;
}

/** Makes a store of one value. */
export function storeOf<T>(initial: T): Store<T> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
