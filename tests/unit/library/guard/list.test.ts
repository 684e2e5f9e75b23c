import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../src/library/guard/entries.ts';
import { guardOf } from '../../../../src/library/guard/guard.ts';
import { newKey, readKey } from '../../../../src/library/guard/key.ts';
import {
  emptyList,
  looksLikeList,
  readList,
  withNames,
  withoutNames,
  writeList,
  type GuardList,
} from '../../../../src/library/guard/list.ts';
import { guardKey, guardList } from '../../../support/guard.ts';

const { key } = guardKey();
const names = ['Robert Jones', 'Siân', 'Quayside Lane'];
const text = guardList(key, names);
const read = (source: string, by = key) => readList(source, by);
const listed = (source: string) => read(source) as GuardList;

describe('a key', () => {
  it('is 256 bits that nobody could guess, and another each time', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{64}$/);
    expect(newKey()).not.toBe(newKey());
  });

  it('may be written in hexadecimal or in base 64, with a line break behind', () => {
    const hex = newKey();
    const bytes = Buffer.from(hex, 'hex');
    for (const written of [
      hex,
      hex.toUpperCase(),
      `${hex}\n`,
      bytes.toString('base64'),
      bytes.toString('base64url'),
    ])
      expect(readKey(written)?.export()).toEqual(bytes);
  });

  it.each(['', 'secret', newKey().slice(2), `${newKey()}00`, 'z'.repeat(64)])(
    'is not any text: %s',
    (written) => expect(readKey(written)).toBeUndefined(),
  );
});

describe('a list', () => {
  it('holds none of the names, whole or in part', () => {
    expect(text).not.toMatch(/robert|jones|si[aâ]n|quayside|lane/i);
  });

  it('is the same whatever the order in which names were added', () => {
    expect(guardList(key, names.toReversed())).toBe(text);
    expect(guardList(key, [...names, ...names])).toBe(text);
  });

  it('is another with another key, though the names are the same', () => {
    const hashes = (source: string) => source.split('\n').filter((line) => line.length === 22);
    const other = guardList(guardKey().key, names);
    expect(hashes(text).length).toBeGreaterThan(2);
    expect(hashes(other).filter((hash) => hashes(text).includes(hash))).toEqual([]);
  });

  it('is read as it was written, whatever line breaks it came with', () => {
    expect(writeList(listed(text), key)).toBe(text);
    expect(writeList(listed(text.replaceAll('\n', '\r\n')), key)).toBe(text);
    expect(writeList(listed(text.trim()), key)).toBe(text);
  });

  it('is known from a path by its first words', () => {
    expect(looksLikeList(text)).toBe(true);
    expect(looksLikeList('stories-of-success guard-list 2\n')).toBe(true);
    expect(looksLikeList('/srv/stories-of-success')).toBe(false);
  });

  it('no longer finds a name that was taken off, and still finds the others', () => {
    const entries = [entriesOf('Robert Jones')!];
    const guard = guardOf(withoutNames(listed(text), key, entries), key);
    expect(guard.find('Robert Jones, Jones Robert, robertjones')).toEqual([]);
    expect(guard.find('Siân of Quayside Lane')).toHaveLength(2);
  });

  it('may have nothing on it', () => {
    expect(read(writeList(emptyList, key))).toEqual(emptyList);
  });
});

describe('a list is refused', () => {
  const lines = text.trimEnd().split('\n');
  const changed = (at: number, line?: string) =>
    lines.toSpliced(at, 1, ...(line === undefined ? [] : [line])).join('\n');

  it.each([
    ['with another key', () => read(text, guardKey().key), 'key'],
    ['of another version', () => read(text.replace(' 1\n', ' 2\n')), 'version'],
    ['that is something else', () => read('Robert Jones\nSiân\n'), 'form'],
    ['that is empty', () => read(''), 'form'],
    ['that is cut off', () => read(lines.slice(0, -1).join('\n')), 'form'],
    ['with a name put on by hand', () => read(changed(3, 'Robert')), 'form'],
    ['with a hash taken off', () => read(changed(3)), 'seal'],
    ['with a hash changed', () => read(changed(3, 'A'.repeat(22))), 'seal'],
    ['with a tag taken off', () => read(changed(2, 'tags')), 'seal'],
    ['with a hash put on', () => read(changed(3, `${lines[3]!}\n${'A'.repeat(22)}`)), 'seal'],
    ['with another seal', () => read(changed(lines.length - 1, `seal ${'A'.repeat(43)}`)), 'seal'],
  ])('%s', (_, reading, fault) => expect(reading()).toBe(fault));
});

describe('what is no name', () => {
  it.each(['', ' ', 'R', '…', 'one two three four five six', '\u200B'])('%j', (name) =>
    expect(entriesOf(name)).toBeUndefined(),
  );
});

describe('the version of a guard', () => {
  it('is that of its list and its key, and tells nothing of either', () => {
    const one = guardOf(withNames(emptyList, key, [entriesOf('Siân')!]), key);
    const same = guardOf(withNames(emptyList, key, [entriesOf('sian')!]), key);
    const other = guardOf(withNames(emptyList, key, [entriesOf('Siena')!]), key);
    expect(one.version).toBe(same.version);
    expect(one.version).not.toBe(other.version);
    expect(text).not.toContain(one.version);
  });
});
