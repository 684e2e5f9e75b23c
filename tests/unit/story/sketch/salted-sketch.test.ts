import { describe, expect, it } from 'vitest';
import {
  haveSameWords,
  saltOf,
  sketchPattern,
  writeSketch,
} from '../../../../src/story/sketch/salted-sketch.ts';
import { validBody } from '../../../support/valid-story.ts';

const salt = 'one-salt-fo';
const sketch = writeSketch(validBody, salt)!;

describe('a written sketch', () => {
  it('has a version, its salt and 64 bytes, and no word of the text', () => {
    expect(sketch).toMatch(sketchPattern);
    expect(saltOf(sketch)).toBe(salt);
    for (const word of validBody.match(/\p{L}{4,}/gu) ?? [])
      expect(sketch.toLowerCase()).not.toContain(word.toLowerCase());
  });

  it('does not exist for a text without words', () => {
    expect(writeSketch('…', salt)).toBeUndefined();
  });

  it('belongs to the same words after a sentence is added', () => {
    expect(haveSameWords(sketch, writeSketch(`${validBody}\nAnd it was good.\n`, salt))).toBe(true);
  });

  it.each<[string, (word: string, index: number) => string]>([
    ['are linked to many addresses', (word, at) => `[${word}](https://a.example/b${at}/c${at})`],
    [
      'have an emphasis inside',
      (word) => `${word.slice(0, 1)}**${word.slice(1, 2)}**${word.slice(2)}`,
    ],
    [
      'have encoded letters',
      (word) => `${word.slice(0, 1)}&#${word.charCodeAt(1)};${word.slice(2)}`,
    ],
    ['have invisible characters inside', (word) => `${word.slice(0, 1)}\u200B${word.slice(1)}`],
    ['have strokes through them', (word) => word.replace('e', 'e\u0336')],
    [
      'have letters that look the same',
      (word) => word.replace('a', '\u0430').replace('o', '\u043E'),
    ],
  ])('belongs to the same words after they %s', (_, change) => {
    let count = 0;
    const changed = validBody.replace(/(?<=[ \n])[a-z]{3,}(?=[ .,\n])/g, (word) =>
      change(word, count++),
    );
    expect(count).toBeGreaterThan(10);
    expect(haveSameWords(sketch, writeSketch(changed, salt))).toBe(true);
  });

  it('does not belong to other words', () => {
    const other = 'The bus was late, and nobody at the stop knew when another one would come. ';
    expect(haveSameWords(sketch, writeSketch(other.repeat(3), salt))).toBe(false);
  });

  it('is never compared with a sketch of another salt, or with anything else', () => {
    expect(haveSameWords(sketch, writeSketch(validBody, 'another-one'))).toBe(false);
    expect(haveSameWords(sketch, 'words')).toBe(false);
    expect(haveSameWords('words', 'words')).toBe(false);
  });
});
