import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileKinds, type FormatName } from '../../../../admin/files/file-kinds.ts';
import { fileFormat, unreadableField } from '../../../../admin/files/formats.ts';
import { checkShape } from '../../../../src/story/source/problems.ts';

const shipped: [FormatName, string][] = [
  ['story', 'stories/*/*/index.mdx'],
  ['theme', 'themes/*.yaml'],
  ['practice-model', 'practice-models/*.yaml'],
  ['principle', 'principles/*.md'],
  ['consent-form', 'consent-forms/*.mdx'],
  ['language-entry', 'language/*.yaml'],
  ['settings', 'library.yaml'],
];
const files = shipped.flatMap(([name, pattern]) =>
  globSync(`content/${pattern}`).map((path) => ({ name, path, file: readFileSync(path, 'utf8') })),
);

describe('the format of a kind of file', () => {
  it('is there for everything editors own', () => {
    expect(new Set(files.map(({ name }) => name))).toEqual(new Set(Object.keys(fileKinds)));
  });

  it.each(files)('keeps every letter of $path', ({ name, file }) => {
    const { fromFile, toFile } = fileFormat(fileKinds[name]);
    expect(toFile(fromFile(file), file)).toBe(file);
  });

  it.each(files)('reads $path as its schema has it', ({ name, file }) => {
    const { body, ...data } = fileFormat(fileKinds[name]).fromFile(file);
    expect(checkShape(fileKinds[name].schema, data).findings).toEqual([]);
    expect(body !== undefined).toBe(fileKinds[name].hasBody);
  });

  it('changes one line of the settings where one was edited, and keeps their notes', () => {
    const { file = '' } = files.find(({ name }) => name === 'settings') ?? {};
    const { fromFile, toFile } = fileFormat(fileKinds.settings);
    const edited = toFile({ ...fromFile(file), recheckMonths: 6 }, file);
    expect(edited).toBe(file.replace('recheckMonths: 12', 'recheckMonths: 6'));
  });

  it('gives what may be changed without harm to what it gives next', () => {
    const { fromFile } = fileFormat(fileKinds.theme);
    const first = fromFile('name: Kinship\n');
    first['name'] = 'changed';
    expect(fromFile('name: Kinship\n')).toEqual({ name: 'Kinship' });
  });
});

describe('a file that cannot be read', () => {
  const broken = 'name: "Kinship\n';
  const { fromFile, toFile } = fileFormat(fileKinds.theme);

  it('is shown in lists as what it is, with its text and the reason', () => {
    expect(fromFile(broken)).toEqual({
      name: 'This file cannot be read',
      body: broken,
      [unreadableField]: expect.stringContaining('Line 2') as unknown,
    });
  });

  it('is never written over', () => {
    const data = { ...fromFile(broken), name: 'Kinship' };
    expect(() => toFile(data, broken)).toThrow('Nothing was saved, so that nothing in it is lost.');
    expect(() => toFile({ name: 'Kinship' }, broken)).toThrow('cannot read this file');
  });
});
