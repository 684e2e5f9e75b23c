/** Words for relatives, each with the other words for the same relative. */
const kin = {
  mother: 'mum mam mom mummy mammy mama',
  father: 'dad daddy dada papa',
  grandmother: 'nan nana nanny gran granny grandma',
  grandfather: 'grandad granddad grandpa',
  sister: 'sis',
  brother: 'bro',
  aunt: 'auntie aunty',
  parent: '',
  grandparent: '',
  uncle: '',
  cousin: '',
  son: '',
  daughter: '',
  stepmother: 'stepmum',
  stepfather: 'stepdad',
} as const;
type Kin = keyof typeof kin;

const kinByWord = new Map(
  (Object.keys(kin) as Kin[]).flatMap((relative) =>
    [relative, ...kin[relative].split(' ')]
      .filter((word) => word !== '')
      .map((word) => [word, relative] as const),
  ),
);

/** Returns the relative that a word means, in singular or plural; undefined for any other word. */
export function kinOf(word: string): Kin | undefined {
  return kinByWord.get(word) ?? kinByWord.get(word.replace(/s$/, ''));
}

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

/** Whether two words may mean the same relative. A parent may be a mother or a father. */
export function mayBeSameKin(one: string, other: string): boolean {
  const [first, second] = [kinOf(one), kinOf(other)];
  if (first === undefined || second === undefined) return false;
  return first === second || isWiderKin(first, second) || isWiderKin(second, first);
}

function isWiderKin(wider: Kin, narrower: Kin): boolean {
  const narrowerKin: Partial<Record<Kin, readonly Kin[]>> = {
    parent: ['mother', 'father'],
    grandparent: ['grandmother', 'grandfather'],
  };
  return narrowerKin[wider]?.includes(narrower) ?? false;
}
