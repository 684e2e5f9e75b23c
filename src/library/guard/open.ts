import { readFileSync } from 'node:fs';
import type { Finding } from '../../story/issue.ts';
import { guardOf, type Guard } from './guard.ts';
import { readKey, type Key } from './key.ts';
import { looksLikeList, readList, type GuardList, type ListFault } from './list.ts';
import { isInside } from './outside.ts';

/** Where the guard's list and key are, as the environment says. */
export interface GuardAsked {
  /** `GUARD_LIST`: the path of a list, or the list itself. */
  list?: string | undefined;
  /** `GUARD_KEY`: the key, or the path of a file with nothing else in it. */
  key?: string | undefined;
  /** Folders that neither may lie in: the library's own, and the content folder. */
  notIn: readonly string[];
}

/** A guard; neither where none was asked for; or why the one that was asked for cannot look. */
export type OpenGuard =
  { guard?: Guard; fault?: undefined } | { guard?: undefined; fault: Finding };

/** Opens the guard that was asked for. One that cannot look is never passed over. */
export function openGuard(asked: GuardAsked | undefined): OpenGuard {
  if (asked?.list === undefined && asked?.key === undefined) return {};
  const key = openKey(asked);
  if ('fault' in key) return key;
  const list = openList(asked, key.key);
  return 'fault' in list ? list : { guard: guardOf(list.list, key.key) };
}

/** Opens the key alone. */
export function openKey({ key, notIn }: GuardAsked): { key: Key } | { fault: Finding } {
  if (key === undefined) return unusable(...noKey);
  const given = readKey(key);
  if (given) return { key: given };
  const read = readKey(textOf(key) ?? '');
  if (!read) return unusable(...badKey);
  return isInside(key, notIn) ? unusable(...keyInside) : { key: read };
}

/** Opens the list, with its key. */
export function openList(
  { list, notIn }: GuardAsked,
  key: Key,
): { list: GuardList } | { fault: Finding } {
  if (list === undefined) return unusable(...noList);
  const isItself = looksLikeList(list);
  const text = isItself ? list : textOf(list);
  if (text === undefined) return unusable(...unreadable);
  if (!isItself && isInside(list, notIn)) return unusable(...listInside);
  const read = readList(text, key);
  return typeof read === 'string' ? unusable(...faults[read]) : { list: read };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function unusable(message: string, hint: string): { fault: Finding } {
  return { fault: { rule: 'guard-unusable', severity: 'error', message, hint } };
}

type Said = readonly [message: string, hint: string];

const noKey: Said = [
  'There is a list of names that must never appear, and no key to read it with, so no story can be looked through.',
  'Set GUARD_KEY to the key the list was made with, or take GUARD_LIST away if no list is meant to be used.',
];
const noList: Said = [
  'There is a key for a list of names that must never appear, and no list, so no story can be looked through.',
  'Set GUARD_LIST to the list or its path, or take GUARD_KEY away if no list is meant to be used.',
];
const badKey: Said = [
  'GUARD_KEY is no key, nor the path of a file that holds one.',
  'Write the 64 signs that `npm run guard -- key` gave you, or the path of a file with nothing else in it.',
];
const keyInside: Said = [
  'The key lies in a repository or among the stories, where it would be kept in the history or published.',
  'Make a new key and a new list outside; see docs/guard.md. Whoever has seen this one can guess the names.',
];
const listInside: Said = [
  'The list of names that must never appear lies in a repository or among the stories.',
  'Move it out of there, and set GUARD_LIST to where it lies.',
];
const unreadable: Said = [
  'GUARD_LIST is neither a list nor the path of a file that can be read.',
  'See whether the path is right. `npm run guard -- add` makes a list where there is none.',
];
const faults: Record<ListFault, Said> = {
  version: [
    'The list of names that must never appear was made by another version of the library.',
    'Make it again with `npm run guard -- add`, from where the names are kept.',
  ],
  form: [
    'GUARD_LIST leads to something that is not a list of names, or is not all of it.',
    'Bring it back from where you keep a copy, or make it again with `npm run guard -- add`.',
  ],
  key: [
    'GUARD_KEY is not the key that the list of names was made with.',
    'Set it to that key. If that is lost, make a new key and a new list.',
  ],
  seal: [
    'The list of names that must never appear was changed by something other than `npm run guard`.',
    'Bring it back from where you keep a copy, or make it again with `npm run guard -- add`.',
  ],
};
