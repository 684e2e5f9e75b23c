/** One value that independent parts of the desk share. */
export interface Store<T> {
  /** Returns the current value. An object stays identical until the value is set. */
  get: () => T;
  set: (value: T) => void;
  /** Calls `listener` whenever the value changes. Returns a function that ends the calls. */
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
