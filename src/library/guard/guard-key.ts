import {
  createHmac,
  createSecretKey,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';

/**
 * The key that names are hashed with: 256 bits. Anyone with both the key and the list can guess
 * names fast. A `KeyObject` is prepared once, not for every hash.
 */
export type GuardKey = KeyObject;

/** The length of a key, in bytes. */
const keyLength = 32;

/** Creates a new random key, as text. */
export function createGuardKey(): string {
  return randomBytes(keyLength).toString('hex');
}

/**
 * Parses a key in hexadecimal or base 64.
 *
 * @returns the key, or undefined if the text is not a key
 */
export function parseGuardKey(text: string): GuardKey | undefined {
  const trimmed = text.trim();
  const encoding = /^[0-9a-f]{64}$/i.test(trimmed)
    ? 'hex'
    : /^[\w+/-]{43}=?$/.test(trimmed)
      ? 'base64'
      : undefined;
  const bytes = encoding && Buffer.from(trimmed, encoding);
  return bytes?.length === keyLength ? createSecretKey(bytes) : undefined;
}

/**
 * Computes the HMAC-SHA-256 of a text.
 *
 * @param purpose the purpose of the hash. Hashes for different purposes cannot be compared
 */
export function keyedHash(key: GuardKey, purpose: string, text: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest();
}

/** Whether two hashes are equal. The time does not depend on how many characters agree. */
export function hashesEqual(first: string, second: string): boolean {
  const [a, b] = [Buffer.from(first), Buffer.from(second)];
  return a.length === b.length && timingSafeEqual(a, b);
}
