import { describe, expect, it } from 'vitest';
import { bodySource } from '../../../../src/story/source/body-source.ts';
import { parseFrontMatter } from '../../../../src/story/source/parse-front-matter.ts';

describe('the front matter of a file', () => {
  it('is an empty group if the file has none, and undefined if it cannot be read', () => {
    expect(parseFrontMatter('---\ntitle: The kettle\n---\nWords.')).toEqual({
      title: 'The kettle',
    });
    expect(parseFrontMatter('title: The kettle')).toEqual({});
    expect(parseFrontMatter('---\ntitle: [\n---\nWords.')).toBeUndefined();
  });
});

describe('the text below the front matter of a file', () => {
  it('is everything after the second fence, even if it looks like a field', () => {
    expect(bodySource('---\ntitle: The kettle\n---\nWords.\nname: Robin\n')).toBe(
      'Words.\nname: Robin\n',
    );
  });

  it('leaves out the lines of fields if no fence stands before them', () => {
    const lines = ['title: The kettle', 'people:', '  - part: storyteller', '---', '', 'Words.'];
    expect(bodySource(lines.join('\n'))).toBe('\nWords.');
    expect(bodySource(lines.join('\r\n'))).toBe('\nWords.');
    expect(bodySource('She said: no.\nIt was 5:30.')).toBe('She said: no.\nIt was 5:30.');
  });
});
