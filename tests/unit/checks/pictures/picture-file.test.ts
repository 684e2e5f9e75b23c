import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  checkPictureFile,
  detectFileFormat,
} from '../../../../src/checks/pictures/picture-file.ts';

const canvas = { create: { width: 8, height: 8, channels: 3, background: '#7a3e5c' } } as const;
const png = await sharp(canvas).png().toBuffer();
const jpeg = await sharp(canvas).jpeg().toBuffer();
const gif = await sharp(canvas).gif().toBuffer();
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

it.each([
  ['tea.png', png],
  ['TEA.PNG', png],
  ['tea.jpg', jpeg],
  ['tea.of.two.jpeg', jpeg],
])('%s is accepted, because its format fits its name', (name, bytes) => {
  expect(checkPictureFile(name, bytes)).toBeUndefined();
});

it.each([
  ['tea.jpg', png, 'picture-ending'],
  ['tea', png, 'picture-ending'],
  ['tea.svg', jpeg, 'picture-ending'],
  ['tea.png', gif, 'picture-format'],
  ['tea.gif', gif, 'picture-format'],
  ['tea.svg', svg, 'picture-format'],
  ['tea.png', svg, 'picture-format'],
  ['tea.png', Buffer.from('<html>'), 'picture-undecodable'],
])(
  '%s is refused, because its format is not allowed or does not fit its name: case %#',
  (name, bytes, rule) => {
    expect(checkPictureFile(name, bytes)).toMatchObject({ rule, severity: 'error' });
  },
);

it('an SVG is refused with the reason', () => {
  expect(checkPictureFile('tea.svg', svg)).toMatchInlineSnapshot(`
    {
      "hint": "Export it as PNG from the program it was drawn with.",
      "message": "The picture is an SVG: a drawing that can hold code, and can load other files when someone looks at it.",
      "rule": "picture-format",
      "severity": "error",
    }
  `);
});

it('the finding gives the real format of a file and not its name', () => {
  expect(checkPictureFile('Robin.jpg', png)).toMatchInlineSnapshot(`
    {
      "hint": "Let its name end in .png, here and where it is used. The picture itself stays as it was approved.",
      "message": "The picture is a PNG, and the end of its name says something else.",
      "rule": "picture-ending",
      "severity": "error",
    }
  `);
});

const toBytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

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
    expect(detectFileFormat(toBytes(start))).toBe(format);
  });

  it.each(['', 'words', '<html><script>', 'PNG', 'RIFF0000WAVE', '\xFF\xD8'])(
    'is undefined for %j',
    (start) => {
      expect(detectFileFormat(toBytes(start))).toBeUndefined();
    },
  );

  it('is either detected or undefined, whatever the bytes are', () => {
    fc.assert(fc.property(fc.uint8Array(), (some) => void detectFileFormat(some)));
  });
});
