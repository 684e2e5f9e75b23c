/** Crockford's base 32, without I, L, O and U, so that people can read a code aloud. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Crockford's check symbols, one for each remainder of a division by 37. */
const checkSymbols = `${symbols}*~$=U`;

/** `XXXX-XXXX-XXXX-C`: 60 bits in three groups of four, and a check symbol. */
export const fingerprintPattern = /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z*~$=U]$/;

/** Writes the first 60 bits of a digest as a code that people can read aloud. */
export function writeFingerprintCode(digest: Uint8Array): string {
  return writeCheckedCode(digest, 12);
}

/**
 * Writes the first bits of a digest in groups of four symbols of five bits, and a check symbol.
 *
 * @param length the number of symbols before the check symbol, at most 12
 */
export function writeCheckedCode(digest: Uint8Array, length: number): string {
  const bits = firstBits(digest, BigInt(5 * length));
  const letters = Array.from({ length }, (_, place) => {
    const shift = BigInt(5 * (length - 1 - place));
    return symbols.charAt(Number((bits >> shift) & 31n));
  }).join('');
  return groupSymbols(letters, checkSymbols.charAt(Number(bits % 37n)));
}

function firstBits(digest: Uint8Array, count: bigint): bigint {
  return (
    digest.subarray(0, 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> (64n - count)
  );
}

/** Writes the symbols of a code in groups of four, and its check symbol after them. */
export function groupSymbols(letters: string, check: string): string {
  return [...(letters.match(/.{4}/g) ?? []), check].join('-');
}

/**
 * Returns the check symbol that belongs after other symbols; undefined if one of them is no symbol of
 * a code.
 */
export function checkSymbolOf(letters: string): string | undefined {
  const values = Array.from(letters, (letter) => symbols.indexOf(letter));
  if (values.includes(-1)) return undefined;
  const bits = values.reduce((sum, value) => (sum << 5n) | BigInt(value), 0n);
  return checkSymbols.charAt(Number(bits % 37n));
}

/** Writes letters that look like a digit as the digit, as Crockford’s base 32 does. */
export function toSymbols(letters: string): string {
  return letters.replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

/** A code as somebody typed it from a sheet. */
export interface TypedFingerprint {
  /** The code in its usual form; the typed text if it is not a whole code. */
  code: string;
  /** `incomplete`: not a whole code. `mistyped`: its check symbol says that a character is wrong. */
  problem?: 'incomplete' | 'mistyped';
}

/**
 * Reads a code that somebody typed. Capitals, spaces and hyphens do not matter, and letters that look
 * like a digit count as the digit. The check symbol finds one wrong character, and two that are swapped.
 */
export function readTypedCode(text: string): TypedFingerprint {
  const plain = text.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '');
  const letters = toSymbols(plain.slice(0, 12));
  const check = plain.slice(12);
  const expected = checkSymbolOf(letters);
  if (letters.length < 12 || expected === undefined || check.length !== 1) {
    return { code: text.trim().toUpperCase(), problem: 'incomplete' };
  }
  const code = groupSymbols(letters, check);
  return expected === check ? { code } : { code, problem: 'mistyped' };
}
