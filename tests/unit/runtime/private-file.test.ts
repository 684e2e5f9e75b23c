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
import { resolvePrivateFile, writePrivateFile } from '../../../src/runtime/private-file.ts';
import { makeRepository } from '../../support/repository.ts';
import { newFolder } from '../../support/run.ts';

let folder: string;
const options = () => ({ contentDir: join(folder, 'content'), outDir: join(folder, 'site') });
const resolvePath = (file: string, ending = '.csv') => resolvePrivateFile(file, ending, options());

beforeEach(() => {
  folder = newFolder();
  mkdirSync(join(folder, 'content'));
  mkdirSync(join(folder, 'site'));
});

describe('a file with personal data', () => {
  it('may be written outside the content folder, the output and every repository', () => {
    expect(resolvePath(join(folder, 'register.csv'))).toBe(join(folder, 'register.csv'));
    expect(resolvePrivateFile(undefined, '.csv', options())).toBeUndefined();
  });

  it.each(['site/register.csv', 'content/register.csv'])('may not be written to %s', (file) => {
    expect(() => resolvePath(join(folder, file))).toThrow('would be published, or go into git');
  });

  it('may not be written to this checkout, to a repository, or through a link to the output', () => {
    expect(() => resolvePath(join(root, 'register.csv'))).toThrow('would be published');
    expect(() => resolvePath(join(root, 'public/register.csv'))).toThrow('would be published');
    const other = newFolder();
    writeFileSync(join(other, 'a'), '');
    makeRepository(other);
    expect(() => resolvePath(join(other, 'register.csv'))).toThrow('which forgets nothing');
    symlinkSync(join(folder, 'site'), join(folder, 'elsewhere'));
    expect(() => resolvePath(join(folder, 'elsewhere/register.csv'))).toThrow('would be published');
  });

  it('may not be written to a repository that git refuses to open', () => {
    const other = newFolder();
    mkdirSync(join(other, '.git'));
    mkdirSync(join(other, 'records'));
    expect(() => resolvePath(join(other, 'records/register.csv'))).toThrow('go into git');
  });

  it('needs the right ending and an existing folder', () => {
    expect(() => resolvePath(join(folder, 'register.xlsx'))).toThrow('so that it ends in .csv');
    expect(() => resolvePath(join(folder, 'no/such/register.csv'))).toThrow('Make it first');
  });

  it('can be read by its owner alone, and replaces an older file whole', () => {
    vi.spyOn(console, 'log').mockReturnValue();
    const file = join(folder, 'register.csv');
    writeFileSync(file, 'older', { mode: 0o644 });
    writePrivateFile(file, 'newer');
    expect(readFileSync(file, 'utf8')).toBe('newer');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['content', 'register.csv', 'site']);
  });
});
