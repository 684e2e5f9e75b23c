import type { JudgingContext } from '../../src/checks/judging-context.ts';
import type { RefusedWords } from '../../src/consent/refused-words.ts';
import type { Removal } from '../../src/story/schema/list-entries.ts';

/** Everything that a draft is judged by: the library's lists, settings and removals. */
export interface DeskJudgingContext extends JudgingContext {
  /** The removals by story id; `all` if an unreadable removal may concern any story. */
  removals: ReadonlyMap<string, Removal | 'unreadable'> | 'all';
  /** The words that someone said no to, as sketches from which no word can be read. */
  refusedWords: readonly RefusedWords[];
}

/** Finds the removal of a story; undefined if there is none. */
export function findRemoval(
  { removals }: DeskJudgingContext,
  id: string | undefined,
): Removal | 'unreadable' | undefined {
  if (removals === 'all') return 'unreadable';
  return id === undefined ? undefined : removals.get(id);
}
