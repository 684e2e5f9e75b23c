import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrSvg } from '../../../../src/exports/qr/qr-code.ts';

test('a QR code has a label, is dark on light, and has the margin that readers need', async () => {
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
