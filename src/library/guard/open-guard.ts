import { readFileSync } from 'node:fs';
import type { GuardOptions } from '../../runtime/options.ts';
import type { Finding } from '../../story/issue.ts';
import { createNameGuard, type NameGuard } from './name-guard.ts';
import { parseGuardKey, type GuardKey } from './guard-key.ts';
import {
  looksLikeGuardList,
  parseGuardList,
  type GuardList,
  type GuardListFault,
} from './guard-list.ts';
import { couldBecomePublic } from './could-become-public.ts';

/** A guard, or the fault that makes it unusable. Neither is set if there is no guard list. */
export type OpenedGuard =
  { guard?: NameGuard; fault?: undefined } | { guard?: undefined; fault: Finding };

/**
 * Opens the guard that the options describe. Returns a fault if the guard cannot be used, so that
 * the guard is never skipped by mistake.
 */
export function openGuard(options: GuardOptions | undefined): OpenedGuard {
  if (options?.list === undefined && options?.key === undefined) return {};
  const key = openGuardKey(options);
  if ('fault' in key) return key;
  const list = openGuardList(options, key.key);
  return 'fault' in list ? list : { guard: createNameGuard(list.list, key.key) };
}

/** Opens the key of a guard, from its text or its file. */
export function openGuardKey({
  key,
  forbiddenFolders,
}: GuardOptions): { key: GuardKey } | { fault: Finding } {
  if (key === undefined) return unusable(...missingKey);
  const givenKey = parseGuardKey(key);
  if (givenKey) return { key: givenKey };
  const keyFromFile = parseGuardKey(readTextIfPresent(key) ?? '');
  if (!keyFromFile) return unusable(...invalidKey);
  return couldBecomePublic(key, forbiddenFolders) ? unusable(...publicKey) : { key: keyFromFile };
}

/** Opens the list of a guard, from its text or its file. */
export function openGuardList(
  { list, forbiddenFolders }: GuardOptions,
  key: GuardKey,
): { list: GuardList } | { fault: Finding } {
  if (list === undefined) return unusable(...missingList);
  const isList = looksLikeGuardList(list);
  const text = isList ? list : readTextIfPresent(list);
  if (text === undefined) return unusable(...unreadableList);
  if (!isList && couldBecomePublic(list, forbiddenFolders)) return unusable(...publicList);
  const parsed = parseGuardList(text, key);
  return typeof parsed === 'string' ? unusable(...listFaults[parsed]) : { list: parsed };
}

function readTextIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function unusable(message: string, hint: string): { fault: Finding } {
  return { fault: { rule: 'guard-unusable', severity: 'error', message, hint } };
}

type FaultText = readonly [message: string, hint: string];

const missingKey: FaultText = [
  'There is a list of names that must never appear, and no key to read it with, so no story can be checked.',
  'Set GUARD_KEY to the key the list was made with, or take GUARD_LIST away if no list is meant to be used.',
];
const missingList: FaultText = [
  'There is a key for a list of names that must never appear, and no list, so no story can be checked.',
  'Set GUARD_LIST to the list or its path, or take GUARD_KEY away if no list is meant to be used.',
];
const invalidKey: FaultText = [
  'GUARD_KEY is neither a key nor the path of a file that holds one.',
  'Write the 64 characters that `npm run guard -- key` gave you, or the path of a file with nothing else in it.',
];
const publicKey: FaultText = [
  'The key is in a repository or among the stories, where it would be kept in the history or published.',
  'Make a new key and a new list outside; see docs/guard.md. Anyone who has seen this one can guess the names.',
];
const publicList: FaultText = [
  'The list of names that must never appear is in a repository or among the stories.',
  'Move it out of there, and set GUARD_LIST to its new path.',
];
const unreadableList: FaultText = [
  'GUARD_LIST is neither a list nor the path of a file that can be read.',
  'Check the path. `npm run guard -- add` makes a list if there is none.',
];
const listFaults: Record<GuardListFault, FaultText> = {
  version: [
    'The list of names that must never appear was made by another version of the library.',
    'Make it again with `npm run guard -- add`, from where the names are kept.',
  ],
  form: [
    'GUARD_LIST leads to something that is not a list of names, or not a whole one.',
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
