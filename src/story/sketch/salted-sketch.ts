import { bodyText } from '../body/body-text.ts';
import { parseBody } from '../body/parse-body.ts';
import { estimateSimilarity, sketchText } from './sketch-text.ts';

/** The text form of a sketch in a removal: the version, the salt and the bits, in base64url. */
export const sketchPattern = /^1\.([A-Za-z0-9_-]{11})\.([A-Za-z0-9_-]{86})$/;

/**
 * The similarity from which a removal of one text also removes the other. A copy in which one word
 * in seven is changed is above this value. Unrelated stories are below it.
 * `docs/checks-measured.md` has the measurements.
 */
const sameWordsThreshold = 0.25;

/** The salt of sketches that are only compared and never stored. */
export const comparisonSalt = 'comparison-';

/**
 * Writes the sketch of a story's text in the form in which a removal stores it. Sketches the words
 * that readers see: formatting, addresses of links and encoded letters make no difference. A text
 * that cannot be parsed is sketched as it is. Returns `undefined` for a text without words.
 *
 * @param source the text below the front matter
 */
export function writeSketch(source: string, salt: string): string | undefined {
  const { body } = parseBody(source);
  const sketch = sketchText(body ? bodyText(body) : source, salt);
  return sketch && `1.${salt}.${toBase64Url(sketch)}`;
}

/** The salt of a written sketch. */
export function saltOf(sketch: string): string {
  return sketchPattern.exec(sketch)?.[1] ?? '';
}

/**
 * Whether two written sketches belong to nearly the same words. Sketches with different salts never
 * match, and neither does a text without words, which has no sketch.
 */
export function haveSameWords(a: string | undefined, b: string | undefined): boolean {
  const [, saltA, bitsA] = sketchPattern.exec(a ?? '') ?? [];
  const [, saltB, bitsB] = sketchPattern.exec(b ?? '') ?? [];
  if (bitsA === undefined || bitsB === undefined || saltA !== saltB) return false;
  return estimateSimilarity(fromBase64Url(bitsA), fromBase64Url(bitsB)) >= sameWordsThreshold;
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
