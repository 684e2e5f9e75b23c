import { entriesOf } from '../../src/library/guard/entries.ts';
import { guardOf, type Guard } from '../../src/library/guard/guard.ts';
import { newKey, readKey, type Key } from '../../src/library/guard/key.ts';
import { emptyList, withNames, writeList } from '../../src/library/guard/list.ts';

/** A new key, as text and ready to use. */
export function guardKey() {
  const text = newKey();
  return { text, key: readKey(text)! };
}

/** The text of a list with these names on it. */
export function guardList(key: Key, names: readonly string[]): string {
  return writeList(listOf(key, names), key);
}

/** A guard with these names on its list; those in `capital` count only with a capital letter. */
export function guardWith(names: readonly string[], capital: readonly string[] = []): Guard {
  const { key } = guardKey();
  const capitals = capital.map((name) => entriesOf(name, true)!);
  return guardOf(withNames(listOf(key, names), key, capitals), key);
}

function listOf(key: Key, names: readonly string[]) {
  return withNames(
    emptyList,
    key,
    names.map((name) => entriesOf(name)!),
  );
}
