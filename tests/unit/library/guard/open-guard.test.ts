import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGuard } from '../../../../src/library/guard/open-guard.ts';
import type { GuardOptions } from '../../../../src/runtime/options.ts';
import { createTestKey, createTestList } from '../../../support/test-guard.ts';

const { text: keyText, key } = createTestKey();
const listText = createTestList(key, ['Siân']);
const folder = mkdtempSync(join(tmpdir(), 'guard-'));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const listFile = file('list', listText);
const keyFile = file('key', `${keyText}\n`);
const open = (options: Partial<GuardOptions>) => openGuard({ forbiddenFolders: [], ...options });
const fault = (options: Partial<GuardOptions>) => open(options).fault?.message ?? 'none';

describe('a guard is opened', () => {
  it.each([
    ['from a list and a key', { list: listText, key: keyText }],
    ['from the path of a list', { list: listFile, key: keyText }],
    ['from the path of a key', { list: listFile, key: keyFile }],
  ])('%s', (_, options) => expect(open(options).guard?.find('So Sian came.')).toHaveLength(1));

  it('only if there are options for a guard', () => {
    expect(openGuard(undefined)).toEqual({});
    expect(open({})).toEqual({});
  });
});

describe('a guard that cannot be used has a fault and is never skipped', () => {
  const inContent = join(folder, 'content');
  mkdirSync(inContent);
  writeFileSync(join(inContent, 'list'), listText);
  writeFileSync(join(inContent, 'key'), keyText);
  const link = join(folder, 'link');
  symlinkSync(inContent, link);
  const repository = join(folder, 'repository');
  mkdirSync(join(repository, '.git'), { recursive: true });
  mkdirSync(join(repository, 'deep'));
  writeFileSync(join(repository, 'deep', 'list'), listText);

  it.each<[string, Partial<GuardOptions>, RegExp]>([
    ['a list without a key', { list: listText }, /no key to read it with/],
    ['a key without a list', { key: keyText }, /and no list/],
    ['an invalid key', { list: listText, key: 'secret' }, /neither a key/],
    ['an invalid key in a file', { list: listText, key: listFile }, /neither a key/],
    ['another key', { list: listText, key: createTestKey().text }, /not the key/],
    ['a list that does not exist', { list: join(folder, 'gone'), key: keyText }, /can be read/],
    ['a folder for a list', { list: folder, key: keyText }, /can be read/],
    ['names instead of hashes', { list: file('names', 'Siân\n'), key: keyText }, /not a list/],
    [
      'a list without one of its lines',
      { list: listText.replace(/^[\w-]{22}\n/m, ''), key: keyText },
      /was changed/,
    ],
    [
      'a list of another version',
      { list: listText.replace(' 1\n', ' 9\n'), key: keyText },
      /another version/,
    ],
    [
      'a list among the stories',
      { list: join(inContent, 'list'), key: keyText, forbiddenFolders: [inContent] },
      /among the stories/,
    ],
    [
      'a list among the stories by way of a link',
      { list: join(link, 'list'), key: keyText, forbiddenFolders: [inContent] },
      /among the stories/,
    ],
    [
      'a key among the stories',
      { list: listText, key: join(inContent, 'key'), forbiddenFolders: [inContent] },
      /kept in the history/,
    ],
    [
      'a list in a git repository',
      { list: join(repository, 'deep', 'list'), key: keyText },
      /in a repository/,
    ],
  ])('%s', (_, options, message) => {
    expect(open(options).guard).toBeUndefined();
    expect(fault(options)).toMatch(message);
    expect(open(options).fault).toMatchObject({ rule: 'guard-unusable', severity: 'error' });
  });
});
