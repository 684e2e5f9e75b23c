/** One value that several parts of the desk look at, without knowing each other. */
export interface Store<T> {
  /** The value now: the same object until something changes. */
  get: () => T;
  set: (value: T) => void;
  /** Calls `listener` whenever the value changes. Returns how to stop. */
  listen: (listener: () => void) => () => void;
}

/** Makes a store of one value. */
export function storeOf<T>(first: T): Store<T> {
  const listeners = new Set<() => void>();
  let value = first;
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
