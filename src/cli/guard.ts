import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { couldBecomePublic } from '../library/guard/could-become-public.ts';
import { toNameEntries, type NameEntries } from '../library/guard/guard-entries.ts';
import { createGuardKey, type GuardKey } from '../library/guard/guard-key.ts';
import {
  addToGuardList,
  emptyGuardList,
  formatGuardList,
  looksLikeGuardList,
  removeFromGuardList,
  type GuardList,
} from '../library/guard/guard-list.ts';
import { maximumNameWords } from '../library/guard/name-candidates.ts';
import { openGuardKey, openGuardList } from '../library/guard/open-guard.ts';
import { readOptions, type GuardOptions } from '../runtime/options.ts';
import { writeAtomically } from '../runtime/write-files.ts';
import type { Finding } from '../story/issue.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { guardCommandWords as words } from '../words/guard-en-gb.ts';
import { askNames, type AnsweredNames } from './ask-names.ts';
import { runCommand } from './run-command.ts';

// npm run guard -- key [<file>]: writes a new key into a new file or to standard output.
// npm run guard -- add|remove [--capital]: asks for names and does not show them, or reads one name
// from each line of standard input. Adds keyed hashes of the names to GUARD_LIST, or removes them.
// npm run guard: says whether the list and the key can be used.
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { capital: { type: 'boolean', default: false } },
  });
  const [action = 'look', ...others] = positionals;
  const { guard } = readOptions(process.env, dayInLondon(new Date()));
  if (action === 'key' && others.length <= 1) return writeKey(others[0], guard);
  // A name among the arguments would stay in the shell’s history, and appear in lists of processes.
  if (others.length > 0 || !['look', 'add', 'remove'].includes(action)) {
    throw new Error(words.usage);
  }
  const { key } = assertOpened(openGuardKey(guard));
  if (action === 'look') return reportUsable(assertOpened(openGuardList(guard, key)).list);
  const edit = action === 'add' ? addToGuardList : removeFromGuardList;
  return editList(edit, guard, key, values.capital);
});

/**
 * Returns the opened list or key.
 *
 * @throws Error with the message and the hint of a fault, if there is one
 */
function assertOpened<T extends object>(result: T | { fault: Finding }): T {
  if ('fault' in result) throw new Error(`${result.fault.message} ${result.fault.hint}`);
  return result;
}

function writeKey(file: string | undefined, { forbiddenFolders }: GuardOptions): number {
  if (file === undefined) {
    console.log(createGuardKey());
    return 0;
  }
  if (couldBecomePublic(file, forbiddenFolders)) {
    throw new Error(words.couldBecomePublic(words.key));
  }
  if (existsSync(file)) throw new Error(words.fileExists);
  writeFileSync(file, `${createGuardKey()}\n`, { mode: 0o600, flag: 'wx' });
  console.log(words.keyWritten);
  return 0;
}

function reportUsable({ hashes }: GuardList): number {
  console.log(words.usable(hashes.size));
  return 0;
}

type EditGuardList = (list: GuardList, key: GuardKey, names: readonly NameEntries[]) => GuardList;

/** Asks for names, writes the edited list, reports the outcome, and returns the exit code. */
async function editList(
  edit: EditGuardList,
  guard: GuardOptions,
  key: GuardKey,
  onlyWithCapital: boolean,
): Promise<number> {
  const path = guard.list;
  if (path === undefined || looksLikeGuardList(path)) throw new Error(words.noPath);
  if (couldBecomePublic(path, guard.forbiddenFolders)) {
    throw new Error(words.couldBecomePublic(words.list));
  }
  const before = existsSync(path) ? assertOpened(openGuardList(guard, key)).list : emptyGuardList;
  const names = await askNames(process.stdin, process.stderr, (name) =>
    toNameEntries(name, onlyWithCapital),
  );
  const after = edit(before, key, names.accepted);
  writeAtomically(path, formatGuardList(after, key), 0o600);
  console.log(formatOutcome(before, after, names));
  return names.rejected.length > 0 ? 1 : 0;
}

function formatOutcome(
  before: GuardList,
  after: GuardList,
  { accepted, rejected }: AnsweredNames<NameEntries>,
): string {
  const { outcome } = words;
  const severalWords = accepted.filter(({ firstWords }) => firstWords.length > 0).length;
  return [
    outcome.taken(accepted.length, before.hashes.size, after.hashes.size),
    ...(rejected.length > 0 ? [outcome.rejected(rejected, maximumNameWords)] : []),
    ...(severalWords > 0 ? [outcome.severalWords(severalWords)] : []),
    outcome.next,
  ].join('\n');
}
