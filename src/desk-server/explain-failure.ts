import { deskServerWords } from '../words/desk-server-en-gb.ts';

const { because } = deskServerWords;

/** The reasons for which git or the system refuses a write, and how each of them shows. */
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
 * Says in plain words why git or the system refused a write, and what to do.
 *
 * @param reason what git or the system said; undefined where it said nothing
 */
export function explainFailure(reason: string | undefined): string {
  for (const [pattern, explain] of knownReasons) {
    const [found, ...files] = pattern.exec(reason ?? '') ?? [];
    if (found !== undefined) return explain(files.find(Boolean) ?? '');
  }
  const line = firstReason(reason ?? '');
  return line === '' ? because.unknown : because.gitSays(line);
}

/** Finds the line in which git says why it failed, since git may print advice before it. */
function firstReason(text: string): string {
  const lines = text.split('\n').filter(Boolean);
  return lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0] ?? '';
}
