import { describe, expect, it } from 'vitest';
import { toNameEntries } from '../../../../src/library/guard/guard-entries.ts';
import { createNameGuard } from '../../../../src/library/guard/name-guard.ts';
import { createGuardKey, parseGuardKey } from '../../../../src/library/guard/guard-key.ts';
import {
  emptyGuardList,
  looksLikeGuardList,
  parseGuardList,
  addToGuardList,
  removeFromGuardList,
  formatGuardList,
  type GuardList,
} from '../../../../src/library/guard/guard-list.ts';
import { createTestKey, createTestList } from '../../../support/test-guard.ts';

const { key } = createTestKey();
const names = ['Robert Jones', 'Siân', 'Quayside Lane'];
const text = createTestList(key, names);
const read = (source: string, by = key) => parseGuardList(source, by);
const listed = (source: string) => read(source) as GuardList;

describe('a guard key', () => {
  it('is 256 random bits, different each time', () => {
    expect(createGuardKey()).toMatch(/^[0-9a-f]{64}$/);
    expect(createGuardKey()).not.toBe(createGuardKey());
  });

  it('may be written in hexadecimal or base64, with a line break at the end', () => {
    const hex = createGuardKey();
    const bytes = Buffer.from(hex, 'hex');
    for (const written of [
      hex,
      hex.toUpperCase(),
      `${hex}\n`,
      bytes.toString('base64'),
      bytes.toString('base64url'),
    ])
      expect(parseGuardKey(written)?.export()).toEqual(bytes);
  });

  it.each(['', 'secret', createGuardKey().slice(2), `${createGuardKey()}00`, 'z'.repeat(64)])(
    'is not accepted if it is %s',
    (written) => expect(parseGuardKey(written)).toBeUndefined(),
  );
});

describe('a guard list', () => {
  it('contains no name and no part of one', () => {
    expect(text).not.toMatch(/robert|jones|si[aâ]n|quayside|lane/i);
  });

  it('is the same for any order in which names are added', () => {
    expect(createTestList(key, names.toReversed())).toBe(text);
    expect(createTestList(key, [...names, ...names])).toBe(text);
  });

  it('is different with another key and the same names', () => {
    const hashes = (source: string) => source.split('\n').filter((line) => line.length === 22);
    const other = createTestList(createTestKey().key, names);
    expect(hashes(text).length).toBeGreaterThan(2);
    expect(hashes(other).filter((hash) => hashes(text).includes(hash))).toEqual([]);
  });

  it('is parsed as it was written, with any line breaks', () => {
    expect(formatGuardList(listed(text), key)).toBe(text);
    expect(formatGuardList(listed(text.replaceAll('\n', '\r\n')), key)).toBe(text);
    expect(formatGuardList(listed(text.trim()), key)).toBe(text);
  });

  it('is distinguished from a path by its first words', () => {
    expect(looksLikeGuardList(text)).toBe(true);
    expect(looksLikeGuardList('stories-of-success guard-list 2\n')).toBe(true);
    expect(looksLikeGuardList('/srv/stories-of-success')).toBe(false);
  });

  it('no longer finds a name that was removed, and still finds the others', () => {
    const entries = [toNameEntries('Robert Jones')!];
    const guard = createNameGuard(removeFromGuardList(listed(text), key, entries), key);
    expect(guard.find('Robert Jones, Jones Robert, robertjones')).toEqual([]);
    expect(guard.find('Siân of Quayside Lane')).toHaveLength(2);
  });

  it('may be empty', () => {
    expect(read(formatGuardList(emptyGuardList, key))).toEqual(emptyGuardList);
  });
});

describe('a guard list is refused', () => {
  const lines = text.trimEnd().split('\n');
  const changed = (at: number, line?: string) =>
    lines.toSpliced(at, 1, ...(line === undefined ? [] : [line])).join('\n');

  it.each([
    ['with another key', () => read(text, createTestKey().key), 'key'],
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

describe('text that is not a name has no entries', () => {
  it.each(['', ' ', 'R', '…', 'one two three four five six', '\u200B'])('%j', (name) =>
    expect(toNameEntries(name)).toBeUndefined(),
  );
});

describe('the version of a guard', () => {
  it('changes with its list and its key, and reveals neither', () => {
    const one = createNameGuard(addToGuardList(emptyGuardList, key, [toNameEntries('Siân')!]), key);
    const same = createNameGuard(
      addToGuardList(emptyGuardList, key, [toNameEntries('sian')!]),
      key,
    );
    const other = createNameGuard(
      addToGuardList(emptyGuardList, key, [toNameEntries('Siena')!]),
      key,
    );
    expect(one.version).toBe(same.version);
    expect(one.version).not.toBe(other.version);
    expect(text).not.toContain(one.version);
  });
});
