import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * Makes something once for all test files of a run, because a whole build takes seconds. Test files
 * of this stage run one after another, so nothing is made twice.
 *
 * @param name a file name that stands for it
 * @param make makes it; what it returns must be the same after it was written as JSON
 */
export async function shareBetweenFiles<T>(name: string, make: () => Promise<T>): Promise<T> {
  const file = join(inject('sharedFolder'), `${name}.json`);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(await make()));
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
