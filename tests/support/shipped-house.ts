import { readLists } from '../../src/library/lists.ts';

/** The consent forms and guiding principles that are shipped with the examples. */
export async function shippedHouse() {
  const { house } = await readLists('content');
  return house;
}
