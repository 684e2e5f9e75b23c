/** What stands before an entry of a list, such as `•`, `2.` or `b)`. */
export interface ListMarker {
  ordered: boolean;
  /** The numbers that the marker may mean. The `i` of `i.` is 1 or 9. Empty if it has none. */
  numbers: readonly number[];
}

/** Reads a marker that the document itself sets apart, as Word does. */
export function readListMarker(text: string): ListMarker {
  const [, number, letters = ''] =
    /^[([]?(?:(?:\d+\.)*(\d+)(?!\w)|([a-z]{1,6})[.):\]])/i.exec(text.trim()) ?? [];
  if (number !== undefined) return { ordered: true, numbers: [Number(number)] };
  return { ordered: letters !== '', numbers: readLetters(letters.toLowerCase()) };
}

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Reads letters as numbers: a letter is its place in the alphabet, a Roman numeral, or both. */
function readLetters(letters: string): number[] {
  const alphabetic = /^[a-z]$/.test(letters) ? [letters.charCodeAt(0) - 96] : [];
  const roman = /^[ivxlc]+$/.test(letters) ? [readRoman(letters)] : [];
  // A list seldom begins at the letter i, v or x, so a Roman numeral is the likelier meaning.
  return /^[ivx]/.test(letters) ? [...roman, ...alphabetic] : [...alphabetic, ...roman];
}

function readRoman(letters: string): number {
  const values = Array.from(letters, (letter) => romanDigits[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}

/** A marker at the beginning of a text, with its level and the number of characters that it takes. */
export interface TextMarker extends ListMarker {
  level: number;
  length: number;
}

/** Bullets as characters. Office writes some from its own symbol font, in a private area of Unicode. */
const bullet =
  /^\s*(?:([•●‣⁃❖➢\uF0B7\uF0D8\uF076])\s*|([·∙*])[\s\u00A0]+|([▪■§\uF0A7])[\s\u00A0]+|([◦○])\s+|(o)[\t\u00A0]\s*)(?=\S)/;
const numeral = /^\s*\(?(\d{1,3}|[a-z]|[ivxIVX]{2,5})[.)][\s\u00A0]+(?=\S)/;

/** Reads a bullet that is a character of the text. In Word, a ring is level 2, a square 3. */
export function readBullet(text: string): TextMarker | undefined {
  const [match, , , square, ring, letter] = bullet.exec(text) ?? [];
  if (match === undefined) return undefined;
  const level = square ? 3 : (ring ?? letter) ? 2 : 1;
  return { ordered: false, numbers: [], level, length: match.length };
}

/** Reads a number that is a character of the text. */
export function readNumeral(text: string): TextMarker | undefined {
  const [match, number = ''] = numeral.exec(text) ?? [];
  if (match === undefined) return undefined;
  return { ...readListMarker(`${number}.`), level: 1, length: match.length };
}
