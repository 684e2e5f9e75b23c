import type { House } from '../../src/checks/house.ts';
import type { Removal } from '../../src/story/schema/lists.ts';

/** What the library holds that a draft is judged by: its lists and settings, and the recorded noes. */
export interface DeskHouse extends House {
  /** The noes by story; `all` where one of them may mean any story. */
  noes: ReadonlyMap<string, Removal | 'unreadable'> | 'all';
}

/** The recorded no to a story, where there is one. */
export function noTo(
  { noes }: DeskHouse,
  id: string | undefined,
): Removal | 'unreadable' | undefined {
  if (noes === 'all') return 'unreadable';
  return id === undefined ? undefined : noes.get(id);
}
