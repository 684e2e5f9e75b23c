import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSource } from '../../../../src/story/source/split-source.ts';

describe('splitting a file', () => {
  it('gives front matter and body, and the line on which each begins', () => {
    expect(splitSource('---\ntitle: A\nid: b\n---\n\nShe came.\n')).toEqual({
      yaml: 'title: A\nid: b',
      yamlLine: 2,
      body: '\nShe came.\n',
      bodyLine: 5,
    });
  });

  it.each([
    ['Windows', '---\r\ntitle: A\r\n---\r\nOne\r\nTwo\r\n'],
    ['old Mac', '---\rtitle: A\r---\rOne\rTwo\r'],
    ['mixed', '---\r\ntitle: A\n---\rOne\r\nTwo\n'],
    ['Unix', '---\ntitle: A\n---\nOne\nTwo\n'],
  ])('reads %s line ends as the same lines', (_, source) => {
    expect(splitSource(source)).toEqual({
      yaml: 'title: A',
      yamlLine: 2,
      body: 'One\nTwo\n',
      bodyLine: 4,
    });
  });

  it('skips a byte order mark', () => {
    expect(splitSource('\uFEFF---\ntitle: A\n---\nOne')).toEqual(
      splitSource('---\ntitle: A\n---\nOne'),
    );
  });

  it('keeps a byte order mark in any other place', () => {
    expect(splitSource('---\na: \uFEFF1\n---\n\uFEFFOne')).toMatchObject({
      yaml: 'a: \uFEFF1',
      body: '\uFEFFOne',
    });
  });

  it('allows spaces after a fence', () => {
    expect(splitSource('---  \ntitle: A\n--- \t\nOne')).toMatchObject({
      yaml: 'title: A',
      body: 'One',
    });
  });

  it('leaves a thematic break in the body alone', () => {
    expect(splitSource('---\na: 1\n---\nOne\n\n---\n\nTwo')).toMatchObject({
      yaml: 'a: 1',
      body: 'One\n\n---\n\nTwo',
    });
  });

  it('allows an empty front matter and an empty body', () => {
    expect(splitSource('---\n---')).toEqual({ yaml: '', yamlLine: 2, body: '', bodyLine: 3 });
  });

  it.each([
    ['never closed', '---\ntitle: A\n\nShe came.\n'],
    ['closed with too many hyphens', '---\ntitle: A\n----\nShe came.\n'],
    ['closed further in', '---\ntitle: A\n ---\nShe came.\n'],
    ['not on the first line', '\n---\ntitle: A\n---\n'],
    ['after a space', ' ---\ntitle: A\n---\n'],
    ['of another language', '---js\ntitle: A\n---\n'],
    ['in TOML', '+++\ntitle = "A"\n+++\n'],
    ['not there', 'She came.\n'],
  ])('finds no front matter if it is %s', (_, source) => {
    expect(splitSource(source)).toBeUndefined();
  });

  it('finds no front matter in an empty file', () => expect(splitSource('')).toBeUndefined());

  it('loses nothing, whatever the line ends', () => {
    const line = fc.string().filter((text) => !/[\r\n]/.test(text));
    const yamlLine = line.filter((text) => text.trimEnd() !== '---');
    fc.assert(
      fc.property(fc.array(yamlLine), fc.array(line), (yaml, body) => {
        const split = splitSource(['---', ...yaml, '---', ...body].join('\n'));
        expect(split).toEqual({
          yaml: yaml.join('\n'),
          yamlLine: 2,
          body: body.join('\n'),
          bodyLine: yaml.length + 3,
        });
      }),
    );
  });
});
