/** A relative, whatever word is used for them. */
type Kin =
  | 'mother'
  | 'father'
  | 'parent'
  | 'stepmother'
  | 'stepfather'
  | 'grandmother'
  | 'grandfather'
  | 'grandparent'
  | 'sister'
  | 'brother'
  | 'aunt'
  | 'uncle'
  | 'cousin'
  | 'son'
  | 'daughter';

/**
 * What a noun says about somebody’s age: an adult, a child, somebody’s child who may be an adult by
 * now, a relative of any age, or anybody.
 */
export type NounStage = 'adult' | 'child' | 'offspring' | 'relative' | 'anybody';

/** A noun for a person. */
export interface PersonNoun {
  stage: NounStage;
  kin?: Kin | undefined;
  isPlural: boolean;
}

/** Nouns for relatives. All words of one relative mean the same person. */
const kinNouns: Record<Kin, readonly [stage: NounStage, words: string]> = {
  mother: ['adult', 'mother mum mam mom mummy mammy mama'],
  father: ['adult', 'father dad daddy dada papa'],
  parent: ['adult', 'parent'],
  stepmother: ['adult', 'stepmother step-mother stepmum step-mum'],
  stepfather: ['adult', 'stepfather step-father stepdad step-dad'],
  grandmother: ['adult', 'grandmother grandma nan nana nanna nanny gran granny'],
  grandfather: ['adult', 'grandfather grandad granddad grandpa'],
  grandparent: ['adult', 'grandparent'],
  sister: ['relative', 'sister sis'],
  brother: ['relative', 'brother bro'],
  aunt: ['adult', 'aunt auntie aunty'],
  uncle: ['adult', 'uncle'],
  cousin: ['relative', 'cousin'],
  son: ['offspring', 'son'],
  daughter: ['offspring', 'daughter'],
};

/** All other nouns. */
const otherNouns: Record<NounStage, string> = {
  adult: `adopter adult adviser advisor advocate assistant barrister boss candidate carer chair clerk
    coach colleague consultant coordinator co-ordinator councillor director doctor driver employer
    fosterer gentleman guardian gp head headteacher husband inspector interpreter judge lady landlord
    lawyer lead leader man manager mentor midwife nurse officer partner practitioner professional
    psychiatrist psychologist solicitor specialist supervisor supporter teacher therapist trainer tutor
    visitor wife woman worker`,
  offspring: `eldest firstborn grandchild granddaughter grandson middle oldest stepchild stepdaughter
    stepson triplet twin youngest`,
  relative: 'half-brother half-sister nephew niece sibling stepbrother stepsister',
  child: `baby boy child girl infant kid lad newborn schoolboy schoolchild schoolgirl schoolkid teen
    teenager toddler tot youngster`,
  anybody: 'friend neighbour person volunteer',
};

/** Plurals that do not end in `s`, or end in more than that. */
const irregularPlurals: Record<string, string> = {
  men: 'man',
  women: 'woman',
  wives: 'wife',
  ladies: 'lady',
  gentlemen: 'gentleman',
  nannies: 'nanny',
  grannies: 'granny',
  mummies: 'mummy',
  daddies: 'daddy',
  aunties: 'auntie',
  children: 'child',
  grandchildren: 'grandchild',
  stepchildren: 'stepchild',
  schoolchildren: 'schoolchild',
  babies: 'baby',
  people: 'person',
  staff: 'worker',
  police: 'officer',
};

type Noun = Pick<PersonNoun, 'stage' | 'kin'>;
const nouns = new Map<string, Noun>([
  ...(Object.entries(kinNouns) as [Kin, (typeof kinNouns)[Kin]][]).flatMap(
    ([kin, [stage, words]]) =>
      splitWords(words).map((word): [string, Noun] => [word, { stage, kin }]),
  ),
  ...(Object.entries(otherNouns) as [NounStage, string][]).flatMap(([stage, words]) =>
    splitWords(words).map((word): [string, Noun] => [word, { stage }]),
  ),
]);

/** Reads a noun for a person, in lower case; undefined for any other word. */
export function readPersonNoun(word: string): PersonNoun | undefined {
  const singular = irregularPlurals[word] ?? (nouns.has(word) ? word : word.replace(/s$/, ''));
  const noun = nouns.get(singular);
  return noun && { ...noun, isPlural: singular !== word };
}

/**
 * Nouns for a child, a relative or a person. A number after such a noun is an age, as in `a boy of
 * 7` and `her son 8`. The source of a pattern.
 */
export const agedNouns = [...nouns]
  .filter(([word, { stage }]) => word === 'person' || (stage !== 'adult' && stage !== 'anybody'))
  .map(([word]) => word)
  .filter((word) => !['eldest', 'firstborn', 'middle', 'oldest', 'youngest'].includes(word))
  .join('|');

/** Whether two words may mean the same relative. A parent may be a mother or a father. */
export function mayBeSameKin(one: string, other: string): boolean {
  const [first, second] = [readPersonNoun(one)?.kin, readPersonNoun(other)?.kin];
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

function splitWords(words: string): string[] {
  return words.trim().split(/\s+/);
}
