import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, moveFolder, writeAtomically } from '../../../src/runtime/write-files.ts';
import { newFolder } from '../../support/run.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

describe('writeAtomically', () => {
  it('replaces a file and leaves nothing else in its folder', () => {
    const file = join(folder, 'proof.json');
    writeAtomically(file, 'older');
    writeAtomically(file, 'newer');
    expect(readFileSync(file, 'utf8')).toBe('newer');
    expect(readdirSync(folder)).toEqual(['proof.json']);
  });

  it('keeps the old content and leaves no other file if it fails', () => {
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken/inside'), '');
    expect(() => writeAtomically(join(folder, 'taken'), 'text')).toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
    expect(readdirSync(join(folder, 'taken'))).toEqual(['inside']);
  });

  it('gives the file the given permissions', () => {
    const file = join(folder, 'register.csv');
    writeFileSync(file, 'older', { mode: 0o644 });
    writeAtomically(file, 'newer', 0o600);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('replaces a link instead of writing through it', () => {
    const file = join(folder, 'list');
    const other = join(folder, 'other');
    writeFileSync(other, 'untouched');
    symlinkSync(other, file);
    writeAtomically(file, 'text');
    expect(readFileSync(other, 'utf8')).toBe('untouched');
    expect(readFileSync(file, 'utf8')).toBe('text');
  });

  it('does not write through a link at the path of its temporary file', () => {
    const file = join(folder, 'list');
    const other = join(folder, 'other');
    writeFileSync(other, 'untouched');
    symlinkSync(other, `${file}.${String(process.pid)}.part`);
    writeAtomically(file, 'text');
    expect(readFileSync(other, 'utf8')).toBe('untouched');
    expect(readFileSync(file, 'utf8')).toBe('text');
  });
});

it('emptyFolder makes a folder, or deletes what is in it', () => {
  const made = join(folder, 'a/b');
  emptyFolder(made);
  writeFileSync(join(made, 'file'), '');
  emptyFolder(made);
  expect(readdirSync(made)).toEqual([]);
});

it('moveFolder replaces a folder with another', () => {
  mkdirSync(join(folder, 'from'));
  writeFileSync(join(folder, 'from/new'), '');
  mkdirSync(join(folder, 'to'));
  writeFileSync(join(folder, 'to/old'), '');
  moveFolder(join(folder, 'from'), join(folder, 'to'));
  expect(readdirSync(folder)).toEqual(['to']);
  expect(readdirSync(join(folder, 'to'))).toEqual(['new']);
});
