import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * Makes a value once for all test files of a run, because a whole build takes seconds. The test
 * files of this stage run one after another, so no two files make the same value.
 *
 * @param name a unique name for the value, which is also its file name
 * @param make makes the value, which must stay the same when it is written and read as JSON
 */
export async function shareBetweenFiles<T>(name: string, make: () => Promise<T>): Promise<T> {
  const file = join(inject('sharedFolder'), `${name}.json`);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(await make()));
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
