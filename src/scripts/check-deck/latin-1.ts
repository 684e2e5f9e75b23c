/** How many bytes become letters at once. A function takes a limited number of arguments. */
const chunk = 8192;

/**
 * Reads each byte as the letter with the same number. The decoder of browsers reads 27 of these
 * letters as Windows-1252, which would change the codes in a PDF.
 */
export function toLatin1(bytes: Uint8Array): string {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    texts.push(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  }
  return texts.join('');
}
