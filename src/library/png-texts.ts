/** Texts within a PNG, which a decoder unfolds and keeps, each to a thousand times its size. */
const textChunks = ['tEXt', 'zTXt', 'iTXt'];

/** A PNG without the texts in it, which nobody is shown. */
export function withoutTexts(png: Buffer): Buffer {
  const kept = [png.subarray(0, 8)];
  for (let at = 8; at + 8 <= png.length;) {
    const end = at + 12 + png.readUInt32BE(at);
    const isText = textChunks.includes(png.toString('latin1', at + 4, at + 8));
    if (!isText) kept.push(png.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
