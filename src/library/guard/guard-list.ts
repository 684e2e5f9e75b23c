import type { NameEntries, GuardEntry } from './guard-entries.ts';
import { hashesEqual, keyedHash, type GuardKey } from './guard-key.ts';

/** The names that must never appear, as keyed hashes. The names cannot be read from the list. */
export interface GuardList {
  /** A hash for each form in which a name is found. */
  hashes: ReadonlySet<string>;
  /**
   * Tags of the first words of names with several words. With the tags, only few sequences of words
   * must be hashed. A tag has 12 bits. One word in 4,096 has the same tag, so a tag does not reveal
   * its word.
   */
  tags: ReadonlySet<string>;
}

/** A guard list without names. */
export const emptyGuardList: GuardList = { hashes: new Set(), tags: new Set() };

/** Why a guard list cannot be used. */
export type GuardListFault = 'version' | 'form' | 'key' | 'seal';

const firstLine = 'stories-of-success guard-list 1';
const anyFirstLine = /^stories-of-success guard-list \d+(?=\s|$)/;

/** Whether a text is a guard list of any version, and not the path of a guard list. */
export function looksLikeGuardList(text: string): boolean {
  return anyFirstLine.test(text.trimStart());
}

/** Computes the hash of a name in a guard list: the first 128 bits. */
export function guardHash(key: GuardKey, { kind, letters }: GuardEntry): string {
  return keyedHash(key, kind, letters).subarray(0, 16).toString('base64url');
}

/** Computes the tag of the first words of a name with several words. */
export function guardTag(key: GuardKey, letters: string): string {
  return keyedHash(key, 'first', letters).toString('hex').slice(0, 3);
}

/** Adds names to a guard list. */
export function addToGuardList(
  list: GuardList,
  key: GuardKey,
  names: readonly NameEntries[],
): GuardList {
  const hashes = names.flatMap(({ entries }) => entries.map((entry) => guardHash(key, entry)));
  const tags = names.flatMap(({ firstWords }) =>
    firstWords.map((letters) => guardTag(key, letters)),
  );
  return {
    hashes: new Set([...list.hashes, ...hashes]),
    tags: new Set([...list.tags, ...tags]),
  };
}

/** Removes names from a guard list. Tags stay, since other names may need them. */
export function removeFromGuardList(
  list: GuardList,
  key: GuardKey,
  names: readonly NameEntries[],
): GuardList {
  const removed = new Set(
    names.flatMap(({ entries }) => entries.map((entry) => guardHash(key, entry))),
  );
  return { ...list, hashes: new Set([...list.hashes].filter((hash) => !removed.has(hash))) };
}

/**
 * Writes a guard list as text: its version, a check value of its key, the tags, the hashes, and a
 * seal over the whole text. Tags and hashes are sorted, so that the order does not show when a name
 * was added.
 */
export function formatGuardList({ hashes, tags }: GuardList, key: GuardKey): string {
  const lines = [
    firstLine,
    `key ${keyCheckValue(key)}`,
    `tags ${[...tags].toSorted().join(' ')}`.trim(),
    ...[...hashes].toSorted(),
  ];
  const text = `${lines.join('\n')}\n`;
  return `${text}seal ${computeSeal(key, text)}\n`;
}

/**
 * Parses the text of a guard list.
 *
 * @returns the list, or the reason why the list cannot be used, such as a different key
 */
export function parseGuardList(source: string, key: GuardKey): GuardList | GuardListFault {
  const text = `${source.replace(/\r\n?/g, '\n').trim()}\n`;
  const lines = text.trimEnd().split('\n');
  const [titleLine, keyLine = '', tagLine = '', ...rest] = lines;
  if (titleLine !== firstLine) return anyFirstLine.test(titleLine ?? '') ? 'version' : 'form';
  const seal = rest.pop() ?? '';
  const isComplete =
    /^key [0-9a-f]{16}$/.test(keyLine) &&
    /^tags(?: [0-9a-f]{3})*$/.test(tagLine) &&
    rest.every((line) => /^[\w-]{22}$/.test(line)) &&
    /^seal [\w-]{43}$/.test(seal);
  if (!isComplete) return 'form';
  if (!hashesEqual(keyLine, `key ${keyCheckValue(key)}`)) return 'key';
  const sealed = text.slice(0, -(seal.length + 1));
  if (!hashesEqual(seal, `seal ${computeSeal(key, sealed)}`)) return 'seal';
  return { hashes: new Set(rest), tags: new Set(tagLine.split(' ').slice(1)) };
}

function keyCheckValue(key: GuardKey): string {
  return keyedHash(key, 'key', '').toString('hex').slice(0, 16);
}

function computeSeal(key: GuardKey, text: string): string {
  return keyedHash(key, 'seal', text).toString('base64url');
}
