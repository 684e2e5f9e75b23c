import { describe, expect, it } from 'vitest';
import { readYamlContents, splitYamlComments } from '../../../../src/story/source/yaml-contents.ts';

const textsIn = (yaml: string) =>
  [...(readYamlContents(yaml)?.values ?? [])].map(([key, { text }]) => `${key} ${text}`);

describe('the contents of YAML', () => {
  it('are every value by its path, with numbers as they are written', () => {
    expect(textsIn('a: 1.0\nb:\n  - c: "x"\n  - true\n')).toEqual([
      '["a"] 1.0',
      '["b",0,"c"] "x"',
      '["b",1] true',
    ]);
  });

  it('are the same for every order, quotation marks and blank lines', () => {
    expect(textsIn("\n\nb: '2'\n\na: {c: one}\n").toSorted()).toEqual(
      textsIn('a:\n  c: "one"\nb: "2"').toSorted(),
    );
  });

  it('include keys whose value is blank or empty', () => {
    expect(textsIn('a:\nb: []\nc: {}\nd: ""\n')).toEqual([
      '["a"] ',
      '["b"] []',
      '["c"] {}',
      '["d"] ""',
    ]);
  });

  it('include every comment', () => {
    const yaml =
      '# one\na: "# no" # two\nb: |  # three\n  # no\n\n# four\nc: a#b\nd: [1, # five\n 2]';
    expect(readYamlContents(yaml)?.comments).toEqual([
      '# one',
      '# two',
      '# three',
      '# four',
      '# five',
    ]);
  });

  it('are not known if the YAML cannot be read', () => {
    for (const yaml of ['a: [', 'a: &b 1', 'a: 1\na: 2', 'a: 1\n...\nb: 2', '['.repeat(9e4)])
      expect(readYamlContents(yaml)).toBeUndefined();
  });
});

describe('the text without comments', () => {
  it('keeps everything else, even what cannot be read', () => {
    expect(splitYamlComments('\uFEFFa: [b # c\n}: "#d"\n').rest).toBe('a: [b \n}: "#d"\n');
    expect(splitYamlComments('').rest).toBe('');
  });
});
