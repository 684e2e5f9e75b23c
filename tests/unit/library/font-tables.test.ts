import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isWholeFont, readFontTables } from '../../../src/library/font-tables.ts';
import { fontWithName } from '../../support/crafted-files.ts';

const path = '@fontsource-variable/fraunces/files/fraunces-latin-wght-italic.woff2';
const font = readFileSync(createRequire(import.meta.url).resolve(path));
const limit = 16 * 1024 * 1024;

describe('a WOFF2 font', () => {
  it('is whole if nothing in it was changed', () => {
    expect(isWholeFont(font, limit)).toBe(true);
    expect(isWholeFont(fontWithName('Ours'), limit)).toBe(true);
  });

  it('is not whole after it was cut anywhere', () => {
    const cuts = [0, 3, 12, 47, 48, 60, 200, font.length >> 1, font.length - 1];
    for (const length of cuts)
      expect(isWholeFont(font.subarray(0, length), limit), String(length)).toBe(false);
  });

  it('is not whole if its tables are shorter or longer than it says, or cannot be unpacked', () => {
    const names = fontWithName('Ours');
    const withTables = (packed: Buffer) => {
      const changed = Buffer.concat([names.subarray(0, 51), packed]);
      changed.writeUInt32BE(packed.length, 20);
      changed.writeUInt32BE(changed.length, 8);
      return changed;
    };
    expect(isWholeFont(withTables(brotliCompressSync(Buffer.from('\0O\0u\0r\0s'))), limit)).toBe(
      true,
    );
    expect(isWholeFont(withTables(brotliCompressSync(Buffer.alloc(7))), limit)).toBe(false);
    expect(isWholeFont(withTables(brotliCompressSync(Buffer.alloc(limit + 1))), limit)).toBe(false);
    expect(isWholeFont(withTables(Buffer.from('BZh91AY')), limit)).toBe(false);
  });

  it('gives its names to the leak scan', () => {
    expect(readFontTables(fontWithName('Ours'), limit).toString('latin1')).toContain('O\0u\0r\0s');
  });
});
