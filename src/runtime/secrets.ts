import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Makes a secret that nobody can guess, in hexadecimal digits. */
export function newSecret(): string {
  return randomBytes(16).toString('hex');
}

/**
 * Compares two secrets in constant time, so that the time does not show how much of a guess is
 * right.
 */
export function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(hashOf(a), hashOf(b));
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
