/** Runs tasks one after the other, in the order in which they were given. */
export type Mutex = <T>(task: () => Promise<T>) => Promise<T>;

/** Creates a mutex. A failed task rejects only its own caller. */
export function createMutex(): Mutex {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
