/** Returns the requested number of random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * Picks one character, each with the same probability. A byte that would favour some characters is
 * drawn again.
 */
export function pickCharacter(from: string, random: RandomBytes): string {
  const [byte = 0] = random(1);
  return byte < 256 - (256 % from.length)
    ? from.charAt(byte % from.length)
    : pickCharacter(from, random);
}

/** Returns random bytes from the browser. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
