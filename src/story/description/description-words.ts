/** Turns a list of words into an array. */
const listOf = (words: string) => words.trim().split(/\s+/);

/** Words for somebody who is an adult. */
const adults = `adopter adult adviser advisor advocate assistant aunt auntie aunty barrister boss
  candidate carer chair clerk coach colleague consultant coordinator co-ordinator councillor dad daddy
  director doctor driver employer father fosterer gentleman grandad grandfather grandma grandmother
  grandpa grandparent gran granny guardian gp head headteacher husband inspector interpreter judge lady
  landlord lawyer lead leader mam mama man manager mentor midwife mom mother mum mummy nan nana nanna
  nurse officer papa parent partner practitioner professional psychiatrist psychologist solicitor
  specialist stepdad stepfather stepmother stepmum step-dad step-father step-mother step-mum
  supervisor supporter teacher therapist trainer tutor uncle visitor wife woman worker`;

/** Words for a child of a family. They may have grown up. */
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
  gentlemen: 'gentleman', // prettier-ignore
  children: 'child',
  grandchildren: 'grandchild',
  stepchildren: 'stepchild', // prettier-ignore
  schoolchildren: 'schoolchild',
  babies: 'baby',
  staff: 'worker',
  police: 'officer', // prettier-ignore
};

/** What a noun says about somebody’s age. */
export type PersonNoun = 'adult' | 'offspring' | 'relative' | 'child';

const kinds = new Map<string, PersonNoun>([
  ...listOf(adults).map((word) => [word, 'adult'] as const),
  ...listOf(offspring).map((word) => [word, 'offspring'] as const),
  ...listOf(relatives).map((word) => [word, 'relative'] as const),
  ...listOf(children).map((word) => [word, 'child'] as const),
]);

/** What a word says about the person whom it means, and whether it means several. */
export function readPersonNoun(word: string): { kind: PersonNoun; isPlural: boolean } | undefined {
  const singular = plurals[word] ?? (kinds.has(word) ? word : word.replace(/s$/, ''));
  const kind = kinds.get(singular);
  return kind && { kind, isPlural: singular !== word };
}

/** Nouns after which a number is an age, as in `a boy of 7` and `her son 8`. */
export const agedNouns = [...listOf(children), ...listOf(offspring), ...listOf(relatives), 'person']
  .filter((noun) => !['eldest', 'firstborn', 'middle', 'oldest', 'youngest'].includes(noun))
  .join('|');
