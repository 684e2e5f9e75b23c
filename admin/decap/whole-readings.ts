import type { ProblemLog } from './host-request.ts';

/** What Decap reads at once, from several files. */
const readings = [
  'entriesByFolder',
  'allEntriesByFolder',
  'entriesByFiles',
  'traverseCursor',
  'getEntry',
] as const;

/**
 * Rejects what was read if the host failed meanwhile. Decap would leave out the files that it could
 * not read, or take them for empty. A list would lack stories, and a form could open empty.
 *
 * @param host a backend, changed in place
 * @param log the problems of the host, in which a reading finds its own
 */
export function refusePartialReading(host: object, log: ProblemLog): void {
  for (const name of readings) {
    const read: unknown = Reflect.get(host, name);
    if (typeof read !== 'function') continue;
    Reflect.set(host, name, async (...args: unknown[]) => {
      const { count } = log;
      const result: unknown = await Reflect.apply(read, host, args);
      if (log.last && log.count > count) throw log.last;
      return result;
    });
  }
}
