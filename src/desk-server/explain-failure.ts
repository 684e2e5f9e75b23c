import { findErrorLine } from '../runtime/git.ts';
import { deskServerWords } from '../words/desk-server-en-gb.ts';

const { because } = deskServerWords;

/** The patterns of known error messages, each with the function that explains the error. */
const knownReasons: readonly [pattern: RegExp, explain: (file: string) => string][] = [
  [/dubious ownership in repository at '([^']+)'/, because.otherOwner],
  [/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/i, () => because.diskFull],
  [
    /Read-only file system|EROFS|Permission denied|insufficient permission|EACCES|EPERM/i,
    () => because.readOnly,
  ],
  [/Unable to create '([^']+\.lock)': File exists/, because.locked],
  [/could not lock config file (\S.*): File exists/, (file) => because.locked(`${file}.lock`)],
  [/(?:clean|smudge) filter '([^']+)'|external filter '([^']+)'/, because.filterFails],
];

/**
 * Explains why git or the system refused a write, and what to do.
 *
 * @param message the error message of git or the system; undefined if there is none
 */
export function explainFailure(message: string | undefined): string {
  for (const [pattern, explain] of knownReasons) {
    const [found, ...files] = pattern.exec(message ?? '') ?? [];
    if (found !== undefined) return explain(files.find(Boolean) ?? '');
  }
  const line = findErrorLine(message ?? '');
  return line === undefined ? because.unknown : because.gitSays(line);
}
