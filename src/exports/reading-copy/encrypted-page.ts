/** How many rounds turn a passphrase into a key: slow for somebody who tries many of them. */
export const keyRounds = 1_000_000;

/** A page that only its passphrase opens. The parts are in base 64. */
export interface EncryptedPage {
  salt: string;
  nonce: string;
  rounds: number;
  text: string;
}

/**
 * Encrypts a page with a passphrase: PBKDF2 with SHA-256 makes the key, and AES-GCM encrypts and
 * authenticates. Runs in Node and in a browser.
 *
 * @param random fills bytes with random numbers
 */
export async function encryptPage(
  html: string,
  passphrase: string,
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
  rounds = keyRounds,
): Promise<EncryptedPage> {
  const salt = random(new Uint8Array(16));
  const nonce = random(new Uint8Array(12));
  const key = await deriveKey(passphrase, salt, rounds);
  const text = new TextEncoder().encode(html);
  const encrypted = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, text);
  return {
    salt: toBase64(salt),
    nonce: toBase64(nonce),
    rounds,
    text: toBase64(new Uint8Array(encrypted)),
  };
}

/**
 * Decrypts a page.
 *
 * @returns undefined if the passphrase is another one, or the page was changed
 */
export async function decryptPage(
  { salt, nonce, rounds, text }: EncryptedPage,
  passphrase: string,
): Promise<string | undefined> {
  const key = await deriveKey(passphrase, fromBase64(salt), rounds);
  const algorithm = { name: 'AES-GCM', iv: fromBase64(nonce) };
  return crypto.subtle.decrypt(algorithm, key, fromBase64(text)).then(
    (decrypted) => new TextDecoder().decode(decrypted),
    () => undefined,
  );
}

/** Normalises a passphrase as somebody typed it: capitals, hyphens and further spaces do not matter. */
function normalisePassphrase(passphrase: string): string {
  return passphrase
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .join(' ');
}

async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(normalisePassphrase(passphrase));
  const secret = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function toBase64(bytes: Uint8Array): string {
  // One call with all bytes would have too many arguments.
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
