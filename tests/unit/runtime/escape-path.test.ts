import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  escapeHidden,
  escapeLines,
  escapePath,
  toPrintableJson,
} from '../../../src/runtime/escape-path.ts';

const escape = String.fromCodePoint(0x1b);
const rightToLeft = String.fromCodePoint(0x202e);
const zeroWidth = String.fromCodePoint(0x200b);
const lineSeparator = String.fromCodePoint(0x2028);
const filler = String.fromCodePoint(0x3164);

describe('an escaped path', () => {
  it.each<[string, string, string]>([
    ['an ordinary path', 'stories/family/k7m2qx/Zoë’s bench, 2.jpg', ''],
    ['a line break', 'a\nb\r\nc', String.raw`a\u{a}b\u{d}\u{a}c`],
    ['a terminal’s escape sequence', `${escape}[2Kb`, String.raw`\u{1b}[2Kb`],
    ['another order of letters', `a${rightToLeft}gpj.b`, String.raw`a\u{202e}gpj.b`],
    ['letters without width', `a${zeroWidth}b${filler}`, String.raw`a\u{200b}b\u{3164}`],
    ['a line separator', `a${lineSeparator}b`, String.raw`a\u{2028}b`],
    ['half a character', 'a\ud800b', String.raw`a\u{d800}b`],
    [
      'a command',
      '::set-output name=narrows::true',
      String.raw`:\u{3a}set-output name=narrows:\u{3a}true`,
    ],
    [
      'a command in brackets',
      'a##[set-output name=narrows;]true',
      String.raw`a#\u{23}[set-output name=narrows;]true`,
    ],
    ['many colons', ':::::', String.raw`:\u{3a}:\u{3a}:`],
  ])('shows %s', (_, path, escaped) => {
    expect(escapePath(path)).toBe(escaped || path);
  });

  it('is one line without hidden characters and without commands, whatever the path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const escaped = escapePath(path);
        expect(escaped).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|::|##/u);
        expect(escapePath(escaped)).toBe(escaped);
      }),
    );
  });
});

describe('an escaped text', () => {
  it('keeps its line breaks, and none of its lines is a command', () => {
    expect(escapeLines(`Two\n  ::error::lines${escape}`)).toBe(
      String.raw`Two` + '\n' + String.raw`  :\u{3a}error:\u{3a}lines\u{1b}`,
    );
  });

  it('keeps colons if only hidden characters are escaped', () => {
    expect(escapeHidden(`::error::\na${escape}`)).toBe('::error::\na' + String.raw`\u{1b}`);
  });
});

describe('printable JSON', () => {
  it('gives the same data when it is read, whatever the data', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (data) => {
        const json = toPrintableJson(data);
        expect(JSON.parse(json)).toEqual(data);
        expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|::|##/u);
      }),
    );
  });
});
