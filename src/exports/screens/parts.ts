/** The most a view holds and can still be read from the back of a room, in letters. */
export const mostLetters = 480;

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
/** Letters that take the room of two. */
const wide = /[\p{Extended_Pictographic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** How much room a text takes, in letters. */
export function roomOf(text: string): number {
  return text.length + (text.match(wide)?.length ?? 0);
}

/** A text in as few parts as hold it and of nearly the same length, broken between sentences. */
export function textParts(text: string, most = mostLetters): string[] {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole === '') return [];
  const pieces = segmentsOf(sentences, whole).flatMap((sentence) => piecesOf(sentence, most));
  return evenly(pieces, roomOf, most).map((part) => part.join('').trim());
}

/** Things in as few groups as hold them and of nearly the same size, in their order. */
export function evenly<T>(
  things: readonly T[],
  sizeOf: (thing: T) => number,
  most = mostLetters,
): T[][] {
  const fewest = filled(things, sizeOf, most);
  const all = things.reduce((sum, thing) => sum + sizeOf(thing), 0);
  for (let size = Math.ceil(all / fewest.length); size < most; size += 10) {
    const groups = filled(things, sizeOf, size);
    if (groups.length === fewest.length) return groups;
  }
  return fewest;
}

/** Groups filled up one after another; what is larger than `most` is a group by itself. */
function filled<T>(things: readonly T[], sizeOf: (thing: T) => number, most: number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const thing of things) {
    const size = sizeOf(thing);
    const last = groups.at(-1);
    if (last && size <= room) last.push(thing);
    else groups.push([thing]);
    room = (last && size <= room ? room : most) - size;
  }
  return groups;
}

/** A sentence that is too long for one view is broken between words, and a word between letters. */
function piecesOf(sentence: string, most: number): string[] {
  if (roomOf(sentence) <= most) return [sentence];
  return sentence.split(/(?<=\s)/).flatMap((word) => {
    return roomOf(word) <= most ? [word] : segmentsOf(letters, word);
  });
}

function segmentsOf(segmenter: Intl.Segmenter, text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
