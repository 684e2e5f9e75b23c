/** The fewest numbers in a row that may be letters. */
const fewest = 16;
const row = new RegExp(`\\b(?:\\d{1,5}(?:, ?|\\s+)){${String(fewest - 1)},}\\d{1,5}\\b`, 'g');
/** Tells most texts apart at once: few have so many numbers in a row. */
const begun = /\d(?:, ?|\s)\d{1,5}(?:, ?|\s+)\d{1,5}(?:, ?|\s+)\d{1,5}(?:, ?|\s+)\d/;

/** Bytes that are written as numbers in a text, or letters by theirs, as a program does: `[104, 111, 109, 101]`. */
export function bytesInNumbers(text: string): Buffer[] {
  if (!begun.test(text)) return [];
  return (text.match(row) ?? []).map((numbers) => bytesOf(numbers.split(/[\s,]+/).map(Number)));
}

function bytesOf(numbers: number[]): Buffer {
  const isBytes = numbers.every((number) => number < 256);
  return isBytes ? Buffer.from(numbers) : Buffer.from(numbers.map(letterOf).join(''));
}

function letterOf(number: number): string {
  return String.fromCodePoint(number);
}
