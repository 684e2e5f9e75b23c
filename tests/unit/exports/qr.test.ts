import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrSvg } from '../../../src/exports/qr/qr-svg.ts';

test('a code is one drawing with a name, dark on light, with the quiet edge that readers need', async () => {
  const svg = qrSvg('https://stories.example/check/k7m2qx/', 'QR code');
  expect(svg).toContain('role="img" aria-label="QR code"');
  const { data, info } = await sharp(Buffer.from(svg))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => data[y * info.width + x];
  for (let edge = 0; edge < 4; edge += 1) expect(at(edge, edge)).toBe(255);
  expect(at(4, 4)).toBe(0);
});
