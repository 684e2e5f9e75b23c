import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import { encode } from 'uqr';

/** How wide the white margin is that a reader of the code needs, in modules. Source: ISO/IEC 18004. */
const margin = 4;

/**
 * An address as a QR code: a PNG of one bit a module, to be shown without smoothing. Its modules are
 * as large as they can be, since it is read from far off and not from torn paper.
 */
export function qrPng(address: string): Uint8Array {
  const { data, size } = encode(address, { ecc: 'L', boostEcc: true, border: margin });
  // Every row begins with a byte that says it is not filtered; white is 1.
  const rows = data.map((row) => [0, ...bytesOf(row.map((isBlack) => !isBlack))]);
  return join([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', [...wordOf(size), ...wordOf(size), 1, 0, 0, 0, 0]),
    // The same compression on every machine, which Node's own does not promise.
    chunk('IDAT', zlibSync(Uint8Array.from(rows.flat()), { level: 9 })),
    chunk('IEND', []),
  ]);
}

function bytesOf(bits: readonly boolean[]): number[] {
  return Array.from({ length: Math.ceil(bits.length / 8) }, (_, byte) =>
    Array.from({ length: 8 }, (_, bit) => (bits[byte * 8 + bit] ? 0x80 >> bit : 0)).reduce(
      (sum, bit) => sum + bit,
    ),
  );
}

function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const named = join([
    Uint8Array.from(type, (letter) => letter.charCodeAt(0)),
    Uint8Array.from(data),
  ]);
  return join([Uint8Array.from(wordOf(data.length)), named, Uint8Array.from(wordOf(crc32(named)))]);
}

/** Four bytes, the highest first. */
function wordOf(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
