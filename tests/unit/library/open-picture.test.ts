import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/library/read-library.ts';
import { checkPicture } from '../../../src/library/open-picture.ts';
import { putLists, putStory } from '../../support/content-folder.ts';
import { newFolder } from '../../support/run.ts';
import { today } from '../../support/valid-story.ts';

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a3e5c' } });
const rule = async (name: string, bytes: Buffer) => (await checkPicture(name, bytes))?.rule;

/** Makes a PNG without pixels, whose header states a square of the given size. */
function withSize(png: Buffer, size: number): Buffer {
  const bomb = Buffer.from(png);
  bomb.writeUInt32BE(size, 16);
  bomb.writeUInt32BE(size, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  return bomb;
}

describe('a picture', () => {
  it('that is valid has no finding', async () => {
    expect(await rule('tea.png', await canvas(800, 600).png().toBuffer())).toBeUndefined();
    expect(await rule('tea.avif', await canvas(80, 60).avif().toBuffer())).toBeUndefined();
  });

  it('of few bytes and too many pixels is refused by its header alone', async () => {
    const small = await canvas(1, 1).png().toBuffer();
    expect(await rule('tea.png', withSize(small, 20_000))).toBe('picture-pixels');
  });

  it('that is cut off is refused', async () => {
    const whole = await canvas(800, 600).png().toBuffer();
    expect(await rule('tea.png', whole.subarray(0, whole.length / 2))).toBe('picture-undecodable');
    const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
    const create = { width: 400, height: 400, channels: 3, background: 'black', noise } as const;
    const noisy = await sharp({ create }).jpeg().toBuffer();
    expect(await rule('tea.jpg', noisy.subarray(0, noisy.length / 2))).toBe('picture-undecodable');
  });
});

describe('a picture in a story', () => {
  let contentDir: string;
  const issues = async () =>
    (await readLibrary({ contentDir, on: today, audience: 'public' })).issues;

  beforeEach(() => {
    contentDir = newFolder();
    putLists(contentDir);
  });

  it('has its finding at the field or line that names the picture', async () => {
    const png = await canvas(80, 60).png().toBuffer();
    await putStory(contentDir, {
      id: 'k7m2qx',
      change: (data) => (data['image'] = { src: './tea.svg', alt: 'Tea', shows: 'object' }),
      body: 'Tea.\n\n<Figure src="./toast.jpg" alt="Toast" shows="object">\n\n</Figure>\n',
      files: { 'tea.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>', 'toast.jpg': png },
    });
    const [svg, png2] = await issues();
    expect(svg).toMatchObject({ rule: 'picture-format', field: 'image.src' });
    expect(svg?.message).toContain('SVG');
    expect(png2).toMatchObject({ rule: 'picture-ending', field: 'body' });
    expect(png2?.line).toBeGreaterThan(80);
  });
});
