/**
 * Returns the word of a description that says who somebody is, in lower case: `mother` for `the
 * boy’s mother, who visits` and `mum` for `a mum of two`.
 */
export function headWord(description: string): string | undefined {
  const owned = /^.*['’]s?\s+(?=\p{L})/u;
  const [whole = ''] = description.toLowerCase().split(/[,;:(–—]/u);
  const [phrase = ''] = whole.replace(owned, '').replace(partOf, '').split(afterHead);
  return phrase.match(/[\p{L}-]+/gu)?.at(-1);
}

/** A part of a group, as in `one of the parents`. */
const partOf = /^(?:one|two|three|four|some|several|many|most|all|both|each|\d+)\s+of\s+/u;
/** Words that end the phrase with that word. */
const afterHead =
  /\s+(?:of|in|at|on|from|to|for|with|who|whom|whose|that|which|and|or|she|he|they|near|now|then)(?=\s|$)/u;
