import { toNameEntries } from '../../src/library/guard/guard-entries.ts';
import { createNameGuard, type NameGuard } from '../../src/library/guard/name-guard.ts';
import { createGuardKey, parseGuardKey, type GuardKey } from '../../src/library/guard/guard-key.ts';
import {
  emptyGuardList,
  addToGuardList,
  formatGuardList,
} from '../../src/library/guard/guard-list.ts';

/** Creates a guard key. Returns its text and the parsed key. */
export function createTestKey() {
  const text = createGuardKey();
  return { text, key: parseGuardKey(text)! };
}

/** Creates the text of a guard list with some names. */
export function createTestList(key: GuardKey, names: readonly string[]): string {
  return formatGuardList(toGuardList(key, names), key);
}

/** Creates a guard for some names. The names in `capital` count only with a capital letter. */
export function createTestGuard(
  names: readonly string[],
  capital: readonly string[] = [],
): NameGuard {
  const { key } = createTestKey();
  const capitals = capital.map((name) => toNameEntries(name, true)!);
  return createNameGuard(addToGuardList(toGuardList(key, names), key, capitals), key);
}

function toGuardList(key: GuardKey, names: readonly string[]) {
  return addToGuardList(
    emptyGuardList,
    key,
    names.map((name) => toNameEntries(name)!),
  );
}
