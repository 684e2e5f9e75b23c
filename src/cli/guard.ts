import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readOptions } from '../runtime/options.ts';
import { longest } from '../library/guard/candidates.ts';
import { entriesOf, type Entries } from '../library/guard/entries.ts';
import { newKey, type Key } from '../library/guard/key.ts';
import {
  emptyList,
  looksLikeList,
  withNames,
  withoutNames,
  writeList,
  type GuardList,
} from '../library/guard/list.ts';
import { openKey, openList, type GuardAsked } from '../library/guard/open.ts';
import { isInside } from '../library/guard/outside.ts';
import type { Finding } from '../story/issue.ts';
import { dayInLondon } from '../story/plain-date.ts';
import { askNames } from './ask-names.ts';
import { run } from './run.ts';

const usage =
  'Write npm run guard -- key, add or remove. Names are asked for, or read from standard input; they are never given here, where they would be kept in a history.';
const taken =
  'There is a file of that name already, and a key in it would be lost. Choose another.';
const noPath =
  'GUARD_LIST has to be the path of a list here, since the list is to be written. One that is not there yet is made.';

// npm run guard -- key [<file>]: a new key, into a new file or on standard output.
// npm run guard -- add|remove [--capital]: asks for names without showing them, or reads them from
// standard input, one on each line, and keeps keyed hashes of them in GUARD_LIST.
// npm run guard: whether the list and the key can be used.
await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { capital: { type: 'boolean', default: false } },
  });
  const [command = 'look', file, ...more] = positionals;
  const { guard } = readOptions(process.env, dayInLondon(new Date()));
  if (command === 'key' && more.length === 0) return makeKey(file, guard);
  // A name given to a command stays in the shell's history, and is seen by who lists processes.
  if (file !== undefined || !['look', 'add', 'remove'].includes(command)) throw new Error(usage);
  const key = opened(openKey(guard)).key;
  if (command === 'look') return tell(opened(openList(guard, key)).list);
  return change(command === 'add' ? withNames : withoutNames, guard, key, values.capital);
});

function opened<T extends object>(result: T | { fault: Finding }): T {
  if ('fault' in result) throw new Error(`${result.fault.message} ${result.fault.hint}`);
  return result;
}

function makeKey(file: string | undefined, { notIn }: GuardAsked): number {
  if (file === undefined) {
    console.log(newKey());
    return 0;
  }
  if (isInside(file, notIn)) throw new Error(inside('A key'));
  if (existsSync(file)) throw new Error(taken);
  writeFileSync(file, `${newKey()}\n`, { mode: 0o600, flag: 'wx' });
  console.log('A new key is in that file. Keep it where the names themselves may be kept.');
  return 0;
}

function inside(what: string): string {
  return `${what} must not lie in a git repository, in the library’s own folder or among the stories. Choose a folder outside of them.`;
}

function tell({ hashes }: GuardList): number {
  console.log(`The list and its key can be used. There are ${String(hashes.size)} hashes on it.`);
  return 0;
}

type Change = (list: GuardList, key: Key, names: readonly Entries[]) => GuardList;

async function change(apply: Change, guard: GuardAsked, key: Key, capital: boolean) {
  const path = guard.list;
  if (path === undefined || looksLikeList(path)) throw new Error(noPath);
  if (isInside(path, guard.notIn)) throw new Error(inside('The list'));
  const before = existsSync(path) ? opened(openList(guard, key)).list : emptyList;
  const entries = await askNames(process.stdin, process.stderr, (name) => entriesOf(name, capital));
  const after = apply(before, key, entries.known);
  writeFileSync(`${path}.part`, writeList(after, key), { mode: 0o600 });
  renameSync(`${path}.part`, path);
  console.log(outcome(before, after, entries));
  return entries.unknown.length > 0 ? 1 : 0;
}

type Asked = Awaited<ReturnType<typeof askNames<Entries>>>;

/** Names are counted by their place; nothing else of them is said. */
function outcome(before: GuardList, after: GuardList, { known, unknown }: Asked): string {
  const several = known.filter(({ beginnings }) => beginnings.length > 0).length;
  return [
    `${count(known.length)} taken. There were ${String(before.hashes.size)} hashes on the list, and there are ${String(after.hashes.size)} now.`,
    ...(unknown.length > 0
      ? [
          `Not taken: ${unknown.map((place) => `number ${String(place)}`).join(', ')}. A name has two letters or more, and at most ${String(longest)} words.`,
        ]
      : []),
    ...(several > 0
      ? [
          `${count(several)} of several words: found as a whole, and not by one of the words alone. Where a first name or nickname must not appear by itself either, it is a name of its own.`,
        ]
      : []),
    'Run npm run check to see where they stand now. A name that is an everyday word too is found in many places: remove it, and add it with --capital.',
  ].join('\n');
}

function count(names: number): string {
  return names === 1 ? '1 name' : `${String(names)} names`;
}
