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
  const groups = letters.match(/.{4}/g) ?? [];
  return [...groups, checkSymbols.charAt(Number(bits % 37n))].join('-');
}

function firstBits(digest: Uint8Array, count: bigint): bigint {
  return (
    digest.subarray(0, 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> (64n - count)
  );
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
