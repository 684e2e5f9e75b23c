import { readLibraryContext } from '../../src/library/library-context.ts';

/** Reads the judging context of the shipped content. */
export async function readShippedContext() {
  const { judging } = await readLibraryContext('content');
  return judging;
}
