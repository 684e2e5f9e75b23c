const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Its length and its name stand before what a chunk holds, and a sum behind. */
const [head, sum] = [8, 4];

/**
 * A PNG without its pixels: what they look like is compared by itself, and unpacking them costs more
 * than reading a whole package. Other files, and those that are not made as they say, stay as they are.
 */
export function withoutPixels(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, sign.length).equals(sign)) return bytes;
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = sign.length; at + head + sum <= bytes.length;) {
    const end = at + head + bytes.readUInt32BE(at) + sum;
    if (end > bytes.length) return bytes;
    if (bytes.toString('latin1', at + 4, at + head) === 'IDAT') {
      kept.push(bytes.subarray(from, at + head));
      from = end - sum;
    }
    at = end;
  }
  return Buffer.concat([...kept, bytes.subarray(from)]);
}
