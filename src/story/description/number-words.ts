/** The words for the numbers from 0 to 20, in their order. */
export const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** Reads a number that is written in digits, or as a word in lower case. */
export function readNumber(text: string): number {
  const index = numberWords.indexOf(text);
  return index === -1 ? Number(text) : index;
}
