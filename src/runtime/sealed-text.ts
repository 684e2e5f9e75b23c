import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-128-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a text, so that a file with it says nothing once the key is gone.
 *
 * @param key a secret of `newSecret`
 */
export function sealText(text: string, key: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const encryption = createCipheriv(cipher, Buffer.from(key, 'hex'), nonce);
  const encrypted = Buffer.concat([encryption.update(text, 'utf8'), encryption.final()]);
  return Buffer.concat([nonce, encryption.getAuthTag(), encrypted]);
}

/**
 * Decrypts a text.
 *
 * @throws Error where the key is another one, or somebody changed the bytes
 */
export function unsealText(sealed: Uint8Array, key: string): string {
  const nonce = sealed.subarray(0, nonceBytes);
  const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes);
  const options = { authTagLength: tagBytes };
  const decryption = createDecipheriv(cipher, Buffer.from(key, 'hex'), nonce, options);
  decryption.setAuthTag(tag);
  const encrypted = sealed.subarray(nonceBytes + tagBytes);
  return Buffer.concat([decryption.update(encrypted), decryption.final()]).toString('utf8');
}
