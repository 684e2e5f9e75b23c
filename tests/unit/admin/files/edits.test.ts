import { describe, expect, it } from 'vitest';
import { applyEdits, editRaw, plainText } from '../../../../admin/files/edits.ts';

describe('edits of a text', () => {
  it('are made where they were planned, whatever else is edited', () => {
    const edits = [
      { from: 0, to: 1, text: 'Aaa' },
      { from: 4, to: 5, text: '' },
    ];
    expect(applyEdits('a b c d', edits)).toBe('Aaa b  d');
    expect(applyEdits('a b c d', edits.toReversed())).toBe('Aaa b  d');
  });

  it('that are put in at one place stand in the order given', () => {
    const edits = [
      { from: 2, to: 2, text: 'one ' },
      { from: 2, to: 2, text: 'two ' },
    ];
    expect(applyEdits('a b', edits)).toBe('a one two b');
  });

  it('put in before a stretch stay before what it becomes', () => {
    const edits = [
      { from: 2, to: 3, text: 'B' },
      { from: 2, to: 2, text: 'and ' },
    ];
    expect(applyEdits('a b', edits)).toBe('a and B');
  });
});

describe('edits of a file with line breaks of its own', () => {
  it('are planned on plain ones', () => {
    expect(plainText('\uFEFFa\r\nb\rc\nd')).toBe('a\nb\nc\nd');
  });

  it('leave those of every other line alone', () => {
    const raw = 'one\r\ntwo\nthree\r\nfour\n';
    const [from, to] = [4, 8];
    expect(editRaw(raw, [{ from, to, text: 'TWO\n' }])).toBe('one\r\nTWO\nthree\r\nfour\n');
  });

  it('take those the file begins with for new lines', () => {
    expect(editRaw('a\r\nb\r\n', [{ from: 2, to: 2, text: 'new\n' }])).toBe('a\r\nnew\r\nb\r\n');
    expect(editRaw('a\nb\n', [{ from: 2, to: 2, text: 'new\n' }])).toBe('a\nnew\nb\n');
  });

  it('leave a byte order mark where it is', () => {
    expect(editRaw('\uFEFFa\nb', [{ from: 0, to: 1, text: 'A' }])).toBe('\uFEFFA\nb');
  });
});
