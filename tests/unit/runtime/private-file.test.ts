import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { root } from '../../../src/runtime/paths.ts';
import { checkOut, hand } from '../../../src/runtime/private-file.ts';
import { makeRepository } from '../../support/repository.ts';
import { newFolder } from '../../support/run.ts';

let folder: string;
const options = () => ({ contentDir: join(folder, 'content'), outDir: join(folder, 'site') });
const check = (file: string, ending = '.csv') => checkOut(file, ending, options());

beforeEach(() => {
  folder = newFolder();
  mkdirSync(join(folder, 'content'));
  mkdirSync(join(folder, 'site'));
});

describe('a file that holds personal data', () => {
  it('may lie anywhere else', () => {
    expect(check(join(folder, 'register.csv'))).toBe(join(folder, 'register.csv'));
    expect(checkOut(undefined, '.csv', options())).toBeUndefined();
  });

  it.each(['site/register.csv', 'content/register.csv'])('is not written to %s', (file) => {
    expect(() => check(join(folder, file))).toThrow('would be published, or go into git');
  });

  it('is not written to this checkout, nor to any repository, nor by a link into one', () => {
    expect(() => check(join(root, 'register.csv'))).toThrow('would be published');
    expect(() => check(join(root, 'public/register.csv'))).toThrow('would be published');
    const other = newFolder();
    writeFileSync(join(other, 'a'), '');
    makeRepository(other);
    expect(() => check(join(other, 'register.csv'))).toThrow('which forgets nothing');
    symlinkSync(join(folder, 'site'), join(folder, 'elsewhere'));
    expect(() => check(join(folder, 'elsewhere/register.csv'))).toThrow('would be published');
  });

  it('has a name that says what it is, so that nothing else is written over', () => {
    expect(() => check(join(folder, 'register.xlsx'))).toThrow('so that it ends in .csv');
    expect(() => check(join(folder, 'no/such/register.csv'))).toThrow('Make it first');
  });

  it('can be read by its owner alone, and replaces an older one whole', () => {
    vi.spyOn(console, 'log').mockReturnValue();
    const file = join(folder, 'register.csv');
    writeFileSync(file, 'older', { mode: 0o644 });
    hand(file, 'newer');
    expect(readFileSync(file, 'utf8')).toBe('newer');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'register.csv', 'site']);
  });
});
