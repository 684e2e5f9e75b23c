import type { Finding } from '../../story/issue.ts';
import type { Guard, Hit } from './guard.ts';

/** A name found in a file: the line and the column on which it begins, from 1. */
export interface Seen {
  line: number;
  column: number;
  /** The same name, found again. */
  entry: string;
}

/** Where in a file names stand that must never appear. */
export function seenIn(guard: Guard, source: string): Seen[] {
  const hits = guard.find(source);
  if (hits.length === 0) return [];
  const starts = [...source.matchAll(/^/gm)].map(({ index }) => index);
  return hits.map((hit) => placeOf(hit, starts));
}

function placeOf({ start, entry }: Hit, starts: readonly number[]): Seen {
  const line = starts.findLastIndex((each) => each <= start);
  return { line: line + 1, column: start - (starts[line] ?? 0) + 1, entry };
}

/**
 * The finding for a name that must never appear. It says where it begins and nothing else: how long
 * it is, or how many words it has, would help to guess it.
 *
 * @param where in words, where it is not the line and column of the file the finding is about
 */
export function guardedName(where: string): Finding {
  return {
    rule: 'guarded-name',
    severity: 'error',
    message: `${where}: a name or place begins here that your organisation said must never appear.`,
    hint: 'Take it out, in every way it is written. If it means somebody or something else here, say it differently, or ask whoever keeps the list.',
  };
}

/** The same, in a file by its line and column. */
export function guardedAt({ line, column }: Seen): Finding {
  return { ...guardedName(`On line ${String(line)}, column ${String(column)}`), line };
}
