/**
 * What stands between two lines of a text: the end of a paragraph, a space, nothing because a word
 * was divided, or a hyphen that belongs to the word.
 */
export type LineJoin = 'paragraph' | 'space' | 'word' | 'hyphen';

/** The least and the greatest width of a page, in characters. */
const narrowest = 35;
const widest = 140;
/** A line is full if it takes at least this share of the page’s width. */
const fullShare = 0.8;

/**
 * Finds the width of the page at whose edge lines were broken. PDF viewers copy such lines.
 *
 * @returns undefined if the lines were not broken at the edge of a page
 */
export function findPageWidth(lines: readonly string[]): number | undefined {
  const filled = lines.filter((line) => line !== '');
  const width = Math.max(0, ...filled.map(({ length }) => length));
  const fullLines = filled.filter(({ length }) => length >= width * fullShare);
  const following = lines.filter((line, at) => line !== '' && (lines[at - 1] ?? '') !== '');
  // The lines of a poem, of a chat and of a list begin with a capital letter.
  const continuing = following.filter((line) => /^\s*[\p{Ll}\p{Lo}]/u.test(line));
  const isPage =
    width >= narrowest &&
    width <= widest &&
    fullLines.length >= 2 &&
    fullLines.length * 2 >= filled.length &&
    continuing.length * 3 >= following.length &&
    continuing.length > 0;
  return isPage ? width : undefined;
}

/**
 * Decides how a line joins the next one.
 *
 * @param pageWidth the result of `findPageWidth`
 */
export function joinOf(line: string, next: string, pageWidth: number | undefined): LineJoin {
  if (line === '' || next === '') return 'paragraph';
  const isBroken = pageWidth !== undefined || line.length >= narrowest * fullShare;
  if (isBroken && /\p{L}[-\u2010\u2011¬]$/u.test(line) && /^\p{Ll}/u.test(next)) {
    return keepsHyphen(line, next) ? 'hyphen' : 'word';
  }
  // A sentence that goes on in the next line was not ended by the author.
  const isOpen = /^\p{Ll}/u.test(next) && !/[.!?:…]["”’)\]]*$/.test(line);
  if (isOpen && line.length >= narrowest) return 'space';
  if (pageWidth === undefined) return 'paragraph';
  // If the next word had no room in this line, the page ended the line, and not the author.
  const [firstWord = ''] = next.split(' ');
  return line.length + 1 + firstWord.length > pageWidth * 0.9 ? 'space' : 'paragraph';
}

/** Removes the hyphen at the end of a line whose last word was divided. */
export function withoutHyphen(line: string): string {
  return line.replace(/[-\u2010\u2011¬]$/, '');
}

/** Beginnings that always keep their hyphen: “self-”, and compounds such as “12-year-”. */
const alwaysHyphenated = /(?:^|[^\p{L}\p{N}-])(?:self|half|(?:[\p{L}\p{N}]+-)+[\p{L}\p{N}]+)-$/iu;
const tens = /(?:^|[^\p{L}])(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-$/iu;
const unit = /^(?:one|two|three|four|five|six|seven|eight|nine)\b/;
/**
 * Words that can be the first part of a word with a hyphen. They are syllables of other words too,
 * as in “so-cial” and “ten-ancy”, so the last part decides.
 */
const mayBeFirstPart =
  /(?:^|[^\p{L}])(?:all|co|ex|full|great|ill|in|long|non|one|part|short|single|so|well|two|three|four|five|six|seven|eight|nine|ten|\p{N}+)-$/iu;
const lastPartAfterIt =
  /^(?:time|term|lasting|called|known|being|off|husband|wife|partner|aged|based|parent(?:s|ing)?|year|month|week|day|hour|bed(?:room)?|way|to|round|depth|grand\p{L}+)(?![\p{L}])/u;
/** Last parts that no syllable begins: “mother-in-law”, “up-to-date”, “a seven-year-old”. */
const lastParts = /^(?:in-law|year-old|to-|and-|of-|on-)/;

function keepsHyphen(line: string, next: string): boolean {
  const first = line.replace(/[\u2010\u2011]$/, '-');
  return (
    alwaysHyphenated.test(first) ||
    (tens.test(first) && unit.test(next)) ||
    (mayBeFirstPart.test(first) && lastPartAfterIt.test(next)) ||
    lastParts.test(next)
  );
}
