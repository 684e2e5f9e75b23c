/** Splits words at white space. */
const splitWords = (words: string) => words.trim().split(/\s+/);

/** Words for somebody who is an adult. */
const adults = `adopter adult adviser advisor advocate assistant aunt auntie aunty barrister boss
  candidate carer chair clerk coach colleague consultant coordinator co-ordinator councillor dad daddy
  director doctor driver employer father fosterer gentleman grandad grandfather grandma grandmother
  grandpa grandparent gran granny guardian gp head headteacher husband inspector interpreter judge lady
  landlord lawyer lead leader mam mama man manager mentor midwife mom mother mum mummy nan nana nanna
  nurse officer papa parent partner practitioner professional psychiatrist psychologist solicitor
  specialist stepdad stepfather stepmother stepmum step-dad step-father step-mother step-mum
  supervisor supporter teacher therapist trainer tutor uncle visitor wife woman worker`;

/** Words for somebody's child, who may be an adult by now. */
const offspring = `daughter eldest firstborn grandchild granddaughter grandson middle oldest son
  stepchild stepdaughter stepson triplet twin youngest`;

/** Words for relatives of any age. */
const relatives = 'brother cousin half-brother half-sister nephew niece sibling sister stepbrother stepsister'; // prettier-ignore

/** Words for somebody who is a child. */
const children = `baby boy child girl infant kid lad newborn schoolboy schoolchild schoolgirl
  schoolkid teen teenager toddler tot youngster`;

const plurals: Record<string, string> = {
  men: 'man',
  women: 'woman',
  wives: 'wife',
  ladies: 'lady',
  gentlemen: 'gentleman',
  children: 'child',
  grandchildren: 'grandchild',
  stepchildren: 'stepchild',
  schoolchildren: 'schoolchild',
  babies: 'baby',
  staff: 'worker',
  police: 'officer',
};

/** What a noun says about somebody’s age. */
export type PersonNoun = 'adult' | 'offspring' | 'relative' | 'child';

const kinds = new Map<string, PersonNoun>([
  ...splitWords(adults).map((word) => [word, 'adult'] as const),
  ...splitWords(offspring).map((word) => [word, 'offspring'] as const),
  ...splitWords(relatives).map((word) => [word, 'relative'] as const),
  ...splitWords(children).map((word) => [word, 'child'] as const),
]);

/**
 * Returns what a noun says about a person's age, and whether it is a plural; undefined if it is no
 * noun for a person.
 */
export function readPersonNoun(word: string): { kind: PersonNoun; isPlural: boolean } | undefined {
  const singular = plurals[word] ?? (kinds.has(word) ? word : word.replace(/s$/, ''));
  const kind = kinds.get(singular);
  return kind && { kind, isPlural: singular !== word };
}

/**
 * Nouns for a child, a relative or a person. A number after such a noun is an age, as in `a boy of
 * 7` and `her son 8`. The source of a pattern.
 */
export const agedNouns = [
  ...splitWords(children),
  ...splitWords(offspring),
  ...splitWords(relatives),
  'person',
]
  .filter((noun) => !['eldest', 'firstborn', 'middle', 'oldest', 'youngest'].includes(noun))
  .join('|');
