/**
 * The maximum width of a view's text, in letters. A longer text is too small for the back of a
 * room.
 */
const maxViewWidth = 480;

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });
/** Letters that are as wide as two others. */
const wideLetter =
  /[\p{Extended_Pictographic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** Returns the width of a text in letters. A wide letter counts as two. */
export function displayWidth(text: string): number {
  return text.length + (text.match(wideLetter)?.length ?? 0);
}

/**
 * Splits a text between sentences into as few parts as possible, of nearly the same length. A
 * sentence that is too long is split between words. A word that is too long is split between
 * letters.
 *
 * @param maxWidth the maximum width of a part, in letters
 */
export function splitText(text: string, maxWidth = maxViewWidth): string[] {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole === '') return [];
  const segments = splitIntoSegments(sentences, whole).flatMap((sentence) =>
    splitSentence(sentence, maxWidth),
  );
  return groupEvenly(segments, displayWidth, maxWidth).map((part) => part.join('').trim());
}

/**
 * Puts items into as few groups as possible, of nearly the same size, and keeps their order. An
 * item that is larger than a group has a group of its own.
 *
 * @param maxSize the maximum size of a group
 */
export function groupEvenly<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  maxSize = maxViewWidth,
): T[][] {
  const fewest = fillGroups(items, sizeOf, maxSize);
  const totalSize = items.reduce((sum, item) => sum + sizeOf(item), 0);
  for (let size = Math.ceil(totalSize / fewest.length); size < maxSize; size += 10) {
    const groups = fillGroups(items, sizeOf, size);
    if (groups.length === fewest.length) return groups;
  }
  return fewest;
}

/** Fills one group after another. An item that is larger than a group has a group of its own. */
function fillGroups<T>(items: readonly T[], sizeOf: (item: T) => number, maxSize: number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const size = sizeOf(item);
    const last = groups.at(-1);
    if (last && size <= room) last.push(item);
    else groups.push([item]);
    room = (last && size <= room ? room : maxSize) - size;
  }
  return groups;
}

function splitSentence(sentence: string, maxWidth: number): string[] {
  if (displayWidth(sentence) <= maxWidth) return [sentence];
  return sentence
    .split(/(?<=\s)/)
    .flatMap((word) =>
      displayWidth(word) <= maxWidth ? [word] : splitIntoSegments(letters, word),
    );
}

function splitIntoSegments(segmenter: Intl.Segmenter, text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
