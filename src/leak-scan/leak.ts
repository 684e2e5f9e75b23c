/** Content of a held-back story in a file, or a file that the scan cannot prove to be clean. */
export interface Leak {
  /** The path of the file, and the path of the place inside the file. */
  place: string;
  /** The folder name of the held-back story; undefined if the problem is the file itself. */
  story?: string;
  /**
   * What was found: `words`, `name`, `id`, `file` and `picture` of a held-back story; `guarded`, a
   * name of the guard list; `unopened`, a file that cannot be opened; `unaccounted`, a file that
   * does not belong in the output, or is missing from it.
   */
  kind: 'words' | 'name' | 'id' | 'file' | 'picture' | 'guarded' | 'unopened' | 'unaccounted';
}

/**
 * A leak with the letters or words that matched. The matched letters are secret and never reported.
 */
export interface LeakMatch extends Leak {
  matched?: string;
  /** Whether the match is in bytes that are not text, such as pixels. */
  isRaw?: boolean;
}

/** Whether public texts explain a match, so that the match is not a leak. */
export type IsExplained = (match: LeakMatch) => boolean;

/** Removes duplicates, and the secrets that matched. */
export function uniqueLeaks(matches: readonly LeakMatch[]): Leak[] {
  const leaks = matches.map(({ place, story, kind }): Leak => ({
    place,
    ...(story === undefined ? {} : { story }),
    kind,
  }));
  return [...new Map(leaks.map((leak) => [JSON.stringify(leak), leak])).values()];
}

/** The maximum number of leaks that the message lists. */
const maxListed = 20;

/**
 * Writes the error message for an output with leaks, which is not published. The message has one
 * line for each leak.
 */
export function describeLeaks(leaks: readonly Leak[]): string {
  const lines = leaks.slice(0, maxListed).map(describeLeak);
  const rest = leaks.length - lines.length;
  return [
    'The output is not published, because it could not be proved to contain nothing of the held-back stories.',
    ...lines,
    ...(rest > 0 ? [`  and ${String(rest)} more.`] : []),
    'This is a fault of the library, unless a held-back story repeats what the library’s own pages say. Keep the last output, and tell the developers of the library.',
  ].join('\n');
}

function describeLeak({ place, kind, story }: Leak): string {
  if (kind === 'guarded')
    return `  ${place}: it contains a name of the guard list, which must never appear.`;
  if (story !== undefined)
    return `  ${place}: it contains something of ${story}, which is held back.`;
  return kind === 'unopened'
    ? `  ${place}: it cannot be opened, so it cannot be proved to be clean.`
    : `  ${place}: no story and no page of the library accounts for it.`;
}
