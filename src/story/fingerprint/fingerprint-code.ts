/** Crockford's base 32, without I, L, O and U, so that people can read a code aloud. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Crockford's check symbols, one for each remainder of a division by 37. */
const checkSymbols = `${symbols}*~$=U`;

/** `XXXX-XXXX-XXXX-C`: 60 bits in three groups of four, and a check symbol. */
export const fingerprintPattern = /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z*~$=U]$/;

/** Writes the first 60 bits of a digest as a code that people can read aloud. */
export function writeFingerprintCode(digest: Uint8Array): string {
  const bits = digest.subarray(0, 8).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) >> 4n;
  const letters = Array.from({ length: 12 }, (_, place) => {
    const shift = BigInt(5 * (11 - place));
    return symbols.charAt(Number((bits >> shift) & 31n));
  }).join('');
  return groupLetters(letters, checkSymbols.charAt(Number(bits % 37n)));
}

function groupLetters(letters: string, check: string): string {
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}-${check}`;
}

/** A code as somebody typed it from a sheet. */
export interface TypedCode {
  /** The code in its usual form; the typed text if it is not a whole code. */
  code: string;
  /** `incomplete`: not a whole code. `mistyped`: its check symbol says that a character is wrong. */
  problem?: 'incomplete' | 'mistyped';
}

/**
 * Reads a code that somebody typed. Capitals, spaces and hyphens do not matter, and letters that look
 * like a digit count as the digit. The check symbol finds one wrong character, and two that are swapped.
 */
export function readTypedCode(text: string): TypedCode {
  const plain = text.toUpperCase().replace(/[\s\u2010-\u2015-]/g, '');
  const letters = plain.slice(0, 12).replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const check = plain.slice(12);
  const values = Array.from(letters, (letter) => symbols.indexOf(letter));
  if (values.length < 12 || values.includes(-1) || check.length !== 1) {
    return { code: text.trim().toUpperCase(), problem: 'incomplete' };
  }
  const bits = values.reduce((sum, value) => (sum << 5n) | BigInt(value), 0n);
  const code = groupLetters(letters, check);
  return checkSymbols.charAt(Number(bits % 37n)) === check
    ? { code }
    : { code, problem: 'mistyped' };
}
