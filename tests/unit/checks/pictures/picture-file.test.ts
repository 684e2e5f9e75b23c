import sharp from 'sharp';
import { expect, it } from 'vitest';
import { checkPictureFile } from '../../../../src/checks/pictures/picture-file.ts';

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
])('%s is accepted if its format fits its name', (name, bytes) => {
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
])('%s is refused if its format does not fit its name: %#', (name, bytes, rule) => {
  expect(checkPictureFile(name, bytes)).toMatchObject({ rule, severity: 'error' });
});

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
