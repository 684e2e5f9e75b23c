import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { detectFileFormat } from '../../../../src/checks/pictures/file-format.ts';

const canvas = { create: { width: 8, height: 8, channels: 3, background: '#7a3e5c' } } as const;
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the format of a file', () => {
  it.each([
    ['JPEG', () => sharp(canvas).jpeg()],
    ['PNG', () => sharp(canvas).png()],
    ['WebP', () => sharp(canvas).webp()],
    ['AVIF', () => sharp(canvas).avif()],
    ['GIF', () => sharp(canvas).gif()],
    ['TIFF', () => sharp(canvas).tiff()],
  ])('is detected for a real %s', async (format, picture) => {
    expect(detectFileFormat(await picture().toBuffer())).toBe(format);
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['SVG', '\xEF\xBB\xBF  <?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg><SVG>'],
    ['SVG', '\xFE\xFF\0<\0s\0v\0g\0>'],
    ['SVG', '\xFF\xFE<\0s\0v\0g\0>\0'],
    ['SVG', '<a:svg xmlns:a="http://www.w3.org/2000/svg"/>'],
    ['PDF', '%PDF-1.7'],
    ['BMP', 'BM\x36\0'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0'],
    ['HEIC', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic'],
    ['AVIF', '\0\0\0\x1Cftypmif1\0\0\0\0mif1avif'],
  ])('is detected for %s that begins with %j', (format, start) => {
    expect(detectFileFormat(bytes(start))).toBe(format);
  });

  it.each(['', 'words', '<html><script>', 'PNG', 'RIFF0000WAVE', '\xFF\xD8'])(
    'is undefined for %j',
    (start) => {
      expect(detectFileFormat(bytes(start))).toBeUndefined();
    },
  );

  it('is detected or undefined for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (some) => void detectFileFormat(some)));
  });
});
