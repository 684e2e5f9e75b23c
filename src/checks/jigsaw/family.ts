/** Words by which people are described, and what they say of who brings up a child. The first that fits counts. */
const families: readonly (readonly [family: string, words: RegExp])[] = [
  ['twins', /\b(?:twins?|triplets?)\b/],
  ['adopted', /\badopt/],
  [
    'relatives',
    /\b(?:grand(?:ad|dad|father|mother|ma|mum|pa|parents?|son|daughter|child|children)|nan|nana|nanny|gran|granny|aunt|aunts|auntie|uncles?|niece|nephew|cousins?|kinship|godmother|godfather)\b/,
  ],
  ['foster', /\bfoster/],
];
const mother = /\b(?:mum|mums|mam|mother|mummy|mom|stepmum|stepmother)\b/;
const father = /\b(?:dad|dads|father|daddy|stepdad|stepfather)\b/;
const parents = /\bparents\b/;

/**
 * The shape of a family, as far as the descriptions of a story’s people tell it; undefined where they tell
 * none. Few shapes, on purpose: told too finely, every family is the only one of its kind.
 */
export function familyOf(descriptions: readonly string[]): string | undefined {
  const told = descriptions.join(', ').toLowerCase();
  const special = families.find(([, words]) => words.test(told));
  if (special) return special[0];
  if (parents.test(told) || (mother.test(told) && father.test(told))) return 'both parents';
  if (mother.test(told)) return 'mother';
  return father.test(told) ? 'father' : undefined;
}
