import {
  createHmac,
  createSecretKey,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';

/**
 * The key that names are hashed with: 256 bits. Whoever has it and the list can guess names fast.
 * As an object of Node’s it is made ready once, and not for every hash.
 */
export type Key = KeyObject;

const bytes = 32;

/** A new key, as text. */
export function newKey(): string {
  return randomBytes(bytes).toString('hex');
}

/** Reads a key written in hexadecimal or base 64; undefined where it is none. */
export function readKey(text: string): Key | undefined {
  const plain = text.trim();
  const encoding = /^[0-9a-f]{64}$/i.test(plain)
    ? 'hex'
    : /^[\w+/-]{43}=?$/.test(plain)
      ? 'base64'
      : undefined;
  const key = encoding && Buffer.from(plain, encoding);
  return key?.length === bytes ? createSecretKey(key) : undefined;
}

/**
 * HMAC-SHA-256 of a text.
 *
 * @param purpose what it is for, so that a hash made for one thing says nothing of another
 */
export function keyed(key: Key, purpose: string, text: string): Buffer {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest();
}

/** Whether two hashes are the same, in a time that does not say how far they agree. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
