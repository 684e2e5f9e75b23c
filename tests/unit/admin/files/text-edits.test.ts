import { describe, expect, it } from 'vitest';
import { applyEdits, editRawText, normaliseText } from '../../../../admin/files/text-edits.ts';

describe('edits of a text', () => {
  it('apply at their planned places, whatever else is edited', () => {
    const edits = [
      { from: 0, to: 1, text: 'Aaa' },
      { from: 4, to: 5, text: '' },
    ];
    expect(applyEdits('a b c d', edits)).toBe('Aaa b  d');
    expect(applyEdits('a b c d', edits.toReversed())).toBe('Aaa b  d');
  });

  it('at one place keep their order', () => {
    const edits = [
      { from: 2, to: 2, text: 'one ' },
      { from: 2, to: 2, text: 'two ' },
    ];
    expect(applyEdits('a b', edits)).toBe('a one two b');
  });

  it('that insert before a range stay before its replacement', () => {
    const edits = [
      { from: 2, to: 3, text: 'B' },
      { from: 2, to: 2, text: 'and ' },
    ];
    expect(applyEdits('a b', edits)).toBe('a and B');
  });
});

describe('edits of a file with other line breaks', () => {
  it('are planned on normalised line breaks', () => {
    expect(normaliseText('\uFEFFa\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });

  it('keep the line breaks of all other lines', () => {
    const raw = 'one\r\ntwo\nthree\r\nfour\n';
    const [from, to] = [4, 8];
    expect(editRawText(raw, [{ from, to, text: 'TWO\n' }])).toBe('one\r\nTWO\nthree\r\nfour\n');
  });

  it('give new lines the first kind of line break of the file', () => {
    expect(editRawText('a\r\nb\r\n', [{ from: 2, to: 2, text: 'new\n' }])).toBe(
      'a\r\nnew\r\nb\r\n',
    );
    expect(editRawText('a\nb\n', [{ from: 2, to: 2, text: 'new\n' }])).toBe('a\nnew\nb\n');
  });

  it('keep a byte order mark', () => {
    expect(editRawText('\uFEFFa\nb', [{ from: 0, to: 1, text: 'A' }])).toBe('\uFEFFA\nb');
  });
});
