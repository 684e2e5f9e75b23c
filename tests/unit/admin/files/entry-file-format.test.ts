import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileKinds, type FormatKind, type FormatName } from '../../../../admin/files/file-kinds.ts';
import { entryFileFormat, unreadableField } from '../../../../admin/files/entry-file-format.ts';
import { checkShape } from '../../../../src/story/source/check-shape.ts';

const shipped: [FormatName, string][] = [
  ['story', 'stories/*/*/index.mdx'],
  ['theme', 'themes/*.yaml'],
  ['practice-model', 'practice-models/*.yaml'],
  ['principle', 'principles/*.md'],
  ['consent-form', 'consent-forms/*.mdx'],
  ['consent-sheet', 'consent-sheets/*.md'],
  ['language-entry', 'language/*.yaml'],
  ['pack', 'packs/*.mdx'],
  ['gathering-sheet', 'gathering/*.md'],
  ['told', 'told/*.yaml'],
  ['settings', 'library.yaml'],
];
const files = shipped.flatMap(([name, pattern]) =>
  globSync(`content/${pattern}`).map((path) => ({ name, path, file: readFileSync(path, 'utf8') })),
);

describe('the format of a kind of file', () => {
  it('exists for every kind of file that editors own', () => {
    expect(new Set(files.map(({ name }) => name))).toEqual(new Set(Object.keys(fileKinds)));
  });

  it.each(files)('keeps every letter of $path', ({ name, file }) => {
    const { fromFile, toFile } = entryFileFormat(fileKinds[name]);
    expect(toFile(fromFile(file), file)).toBe(file);
  });

  it.each(files)('reads $path as its schema has it', ({ name, file }) => {
    const kind: FormatKind = fileKinds[name];
    const { body, ...data } = entryFileFormat(kind).fromFile(file);
    expect(checkShape(kind.schema, data).findings).toEqual([]);
    expect(body !== undefined).toBe(kind.hasBody);
  });

  it('changes only the edited line of the settings, and keeps their comments', () => {
    const { file = '' } = files.find(({ name }) => name === 'settings') ?? {};
    const { fromFile, toFile } = entryFileFormat(fileKinds.settings);
    const edited = toFile({ ...fromFile(file), recheckMonths: 6 }, file);
    expect(edited).toBe(file.replace('recheckMonths: 12', 'recheckMonths: 6'));
  });

  it('returns new data each time, so that a change of the data has no effect on later data', () => {
    const { fromFile } = entryFileFormat(fileKinds.theme);
    const first = fromFile('name: Kinship\n');
    first['name'] = 'changed';
    expect(fromFile('name: Kinship\n')).toEqual({ name: 'Kinship' });
  });
});

describe('a file that the desk cannot read', () => {
  const broken = 'name: "Kinship\n';
  const { fromFile, toFile } = entryFileFormat(fileKinds.theme);

  it('is listed as unreadable, with its text and the reason', () => {
    expect(fromFile(broken)).toEqual({
      name: 'This file cannot be read',
      body: broken,
      [unreadableField]: expect.stringContaining('Line 2') as unknown,
    });
  });

  it('is never overwritten', () => {
    const data = { ...fromFile(broken), name: 'Kinship' };
    expect(() => toFile(data, broken)).toThrow(
      'The desk saved nothing, so that nothing in the file is lost.',
    );
    expect(() => toFile({ name: 'Kinship' }, broken)).toThrow('cannot read this file');
  });
});

describe('a story of an older schema', () => {
  const file = '---\nschema: 1\nid: k7m2qx\ntitle: The kettle\n---\n\nShe came.\n';
  const { fromFile, toFile } = entryFileFormat(fileKinds.story);

  it('is listed by its title, and shown as text with what to do', () => {
    expect(fromFile(file)).toEqual({
      title: 'The kettle',
      body: file,
      [unreadableField]: expect.stringContaining('npm run migrate') as unknown,
    });
  });

  it('is never saved, so that no half of it is lost', () => {
    expect(() => toFile(fromFile(file), file)).toThrow(/npm run migrate.*saved nothing/);
  });

  it('of a newer schema is treated in the same way', () => {
    const data = fromFile(file.replace('schema: 1', 'schema: 99'));
    expect(data[unreadableField]).toMatch(/newer version/);
  });

  it('without a schema is shown in the form, and the checklist says what is missing', () => {
    expect(fromFile(file.replace('schema: 1\n', ''))).not.toHaveProperty([unreadableField]);
  });
});
