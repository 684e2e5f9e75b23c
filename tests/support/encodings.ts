// Encodings in which tests plant a text in a file.

/**
 * A way to hide a text: its description, the path of the file, and a function that makes the file.
 */
export type Plant = [
  description: string,
  path: string,
  content: () => Uint8Array | string | Promise<Uint8Array>,
];

/** Encodes bytes, or a text in UTF-8, in base64. */
export const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64');

/** Encodes a text in UTF-16 with the low byte first. */
export const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** Breaks a text into lines of a length. */
export const breakLines = (text: string, length: number, end: string) =>
  (text.match(new RegExp(`.{1,${String(length)}}`, 'g')) ?? []).join(end);

/** Changes every character of a text. */
export const mapCharacters = (text: string, change: (character: string) => string) =>
  Array.from(text, change).join('');
