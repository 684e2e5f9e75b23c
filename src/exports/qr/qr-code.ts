import { zlibSync } from 'fflate';
import { encode, type QrCodeGenerateOptions, type QrCodeGenerateResult } from 'uqr';

/** The width of the white margin that scanners need, in modules. Source: ISO/IEC 18004. */
const margin = 4;

/**
 * Writes a QR code as SVG. The code is dark on light even on a dark page, because scanners expect
 * dark on light.
 *
 * @param text the text that the code contains
 * @param label the name of the code for people who cannot see it
 */
export function qrSvg(text: string, label: string): string {
  const { data, size } = encodeOnce(text, { ecc: 'M', border: margin });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  const background = `M0 0h${String(size)}v${String(size)}H0z`;
  return `<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size)} ${String(size)}" role="img" aria-label="${label}"><path d="${background}" fill="#fff"/><path d="${dark.join('')}" fill="#000" shape-rendering="crispEdges"/></svg>`;
}

/**
 * Writes an address as a QR code in a PNG with one pixel for each module. A viewer must enlarge the
 * picture without smoothing. The code has the lowest error correction, because fewer and larger
 * modules are easier to scan from far away.
 *
 * @param scale the width of a module in pixels. Default: 1. A program that smooths what it enlarges
 * needs more.
 */
export function qrPng(address: string, scale = 1): Uint8Array {
  const { data, size: modules } = encodeOnce(address, { ecc: 'L', boostEcc: true, border: margin });
  const size = modules * scale;
  const repeat = <T>(item: T): T[] => Array.from({ length: scale }, () => item);
  // Every row begins with a byte for the filter, which is none. A white module is 1.
  const rows = data.flatMap((row) =>
    repeat([0, ...toBytes(row.flatMap((isDark) => repeat(!isDark)))]),
  );
  return joinBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk('IHDR', [...toFourBytes(size), ...toFourBytes(size), 1, 0, 0, 0, 0]),
    // fflate compresses in the same way on every machine. Node's own compression may differ.
    pngChunk('IDAT', zlibSync(Uint8Array.from(rows.flat()), { level: 9 })),
    pngChunk('IEND', []),
  ]);
}

/** The codes that were made last. Several files of a story have the same codes. */
const recentCodes = new Map<string, QrCodeGenerateResult>();
const mostRecentCodes = 16;

/** Encodes a text. Finding the best of eight patterns takes several milliseconds. */
function encodeOnce(text: string, options: QrCodeGenerateOptions): QrCodeGenerateResult {
  const key = `${String(options.ecc)} ${text}`;
  const known = recentCodes.get(key);
  if (known) return known;
  const code = encode(text, options);
  const [oldest] = recentCodes.keys();
  if (oldest !== undefined && recentCodes.size >= mostRecentCodes) recentCodes.delete(oldest);
  recentCodes.set(key, code);
  return code;
}

function pngChunk(type: string, data: ArrayLike<number>): Uint8Array {
  const typeAndData = joinBytes([
    Uint8Array.from(type, (letter) => letter.charCodeAt(0)),
    Uint8Array.from(data),
  ]);
  return joinBytes([
    Uint8Array.from(toFourBytes(data.length)),
    typeAndData,
    Uint8Array.from(toFourBytes(crc32(typeAndData))),
  ]);
}

/** Packs bits into bytes, the highest bit first. */
function toBytes(bits: readonly boolean[]): number[] {
  return Array.from({ length: Math.ceil(bits.length / 8) }, (_, byte) =>
    Array.from({ length: 8 }, (_, bit) => (bits[byte * 8 + bit] ? 0x80 >> bit : 0)).reduce(
      (sum, bit) => sum + bit,
    ),
  );
}

/** Returns a number as four bytes, the highest first. */
function toFourBytes(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/**
 * Computes the checksum of a PNG chunk. A browser has none, and Node's own is in no bundle. Source:
 * the PNG specification, annex D.
 */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
