import type { Entries, Entry } from './entries.ts';
import { isSame, keyed, type Key } from './key.ts';

/** The names that must never appear, as keyed hashes: none of them can be read back. */
export interface GuardList {
  /** What stands for each way in which a name is found. */
  hashes: ReadonlySet<string>;
  /**
   * Tags of the words with which names of several words begin, so that few rows need to be hashed.
   * A tag has 12 bits and one word in 4,096 has the same, so that it tells of no word whether it is there.
   */
  tags: ReadonlySet<string>;
}

/** The list with nothing on it. */
export const emptyList: GuardList = { hashes: new Set(), tags: new Set() };

/** Why a list cannot be used. */
export type ListFault = 'version' | 'form' | 'key' | 'seal';

const title = 'stories-of-success guard-list 1';
const anyTitle = /^stories-of-success guard-list \d+(?=\s|$)/;

/** Whether a text is a list, of whatever version, rather than the path of one. */
export function looksLikeList(text: string): boolean {
  return anyTitle.test(text.trimStart());
}

/** The first 128 bits of the hash that stands for a name in a list. */
export function hashOf(key: Key, { way, letters }: Entry): string {
  return keyed(key, way, letters).subarray(0, 16).toString('base64url');
}

/** The tag of a word with which a row may begin. */
export function tagOf(key: Key, letters: string): string {
  return keyed(key, 'first', letters).toString('hex').slice(0, 3);
}

/** The list with these names on it. */
export function withNames(list: GuardList, key: Key, names: readonly Entries[]): GuardList {
  const hashes = names.flatMap(({ entries }) => entries.map((entry) => hashOf(key, entry)));
  const tags = names.flatMap(({ beginnings }) => beginnings.map((each) => tagOf(key, each)));
  return {
    hashes: new Set([...list.hashes, ...hashes]),
    tags: new Set([...list.tags, ...tags]),
  };
}

/** The list without these names. A tag stays, since another name may need it. */
export function withoutNames(list: GuardList, key: Key, names: readonly Entries[]): GuardList {
  const gone = new Set(names.flatMap(({ entries }) => entries.map((entry) => hashOf(key, entry))));
  return { ...list, hashes: new Set([...list.hashes].filter((hash) => !gone.has(hash))) };
}

/**
 * Writes a list: its version, a value by which its key is known, the tags, the hashes, and a seal
 * over all of it. Both are sorted, so that the order says nothing of when a name came.
 */
export function writeList({ hashes, tags }: GuardList, key: Key): string {
  const lines = [
    title,
    `key ${keyValue(key)}`,
    `tags ${[...tags].toSorted().join(' ')}`.trim(),
    ...[...hashes].toSorted(),
  ];
  const text = `${lines.join('\n')}\n`;
  return `${text}seal ${sealOf(key, text)}\n`;
}

/** Reads a list. One that was made with another key, or changed since, is no list. */
export function readList(source: string, key: Key): GuardList | ListFault {
  const text = `${source.replace(/\r\n?/g, '\n').trim()}\n`;
  const lines = text.trimEnd().split('\n');
  const [first, keyLine = '', tagLine = '', ...rest] = lines;
  if (first !== title) return anyTitle.test(first ?? '') ? 'version' : 'form';
  const seal = rest.pop() ?? '';
  const isWhole =
    /^key [0-9a-f]{16}$/.test(keyLine) &&
    /^tags(?: [0-9a-f]{3})*$/.test(tagLine) &&
    rest.every((line) => /^[\w-]{22}$/.test(line)) &&
    /^seal [\w-]{43}$/.test(seal);
  if (!isWhole) return 'form';
  if (!isSame(keyLine, `key ${keyValue(key)}`)) return 'key';
  const sealed = text.slice(0, -(seal.length + 1));
  if (!isSame(seal, `seal ${sealOf(key, sealed)}`)) return 'seal';
  return { hashes: new Set(rest), tags: new Set(tagLine.split(' ').slice(1)) };
}

function keyValue(key: Key): string {
  return keyed(key, 'key', '').toString('hex').slice(0, 16);
}

function sealOf(key: Key, text: string): string {
  return keyed(key, 'seal', text).toString('base64url');
}
