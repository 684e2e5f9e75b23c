import sharp from 'sharp';

/** Makes a picture of grey patches. Each seed gives another picture, and always the same one. */
export function noise(seed: number): Promise<Buffer> {
  let state = seed;
  const patches = Buffer.from(
    Array.from({ length: 12 * 9 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
  return sharp(patches, { raw: { width: 12, height: 9, channels: 1 } })
    .resize(480, 360, { kernel: 'cubic' })
    .jpeg()
    .toBuffer();
}
