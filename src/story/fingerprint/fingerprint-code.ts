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
  const check = checkSymbols.charAt(Number(bits % 37n));
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}-${check}`;
}
