import { readPersonNoun, type NounStage } from './person-nouns.ts';

/** What a description says about who somebody is. */
export interface DescribedPerson {
  /**
   * `adult`; `child`; `family-child` for a child of somebody in the story, who may have grown up;
   * `relative` of any age; undefined if the description does not say.
   */
  stage: 'adult' | 'child' | 'family-child' | 'relative' | undefined;
  /** Whether the description means several people. */
  isPlural: boolean;
  /** The words before any `of`, `with` or `who`: the noun, and the adjectives before it. */
  nounPart: string;
}

/** Words that end the part with the noun, as in `mum of two` or `a boy she visited`. */
const afterNoun =
  /\s(?:of|for|with|from|at|in|on|to|by|and|or|who|whom|whose|that|which|since|when|where|she|he|they|we|you|I)\s/i;
const belongsToSomeone = /\b(?:her|his|their|my|our|your)\b|['’]s?(?:\s|$)/;
const ofHers = /\bof (?:hers|his|theirs|mine|ours)\b/;
const grownUp = /\b(?:adult|grown|grown-up|grown up)\b/;

/**
 * Reads from a description who the person is. The noun before the first `of`, `with` or `who`
 * counts. Nouns for other people do not count: `the boy’s mum` and `mum of two boys` are adults.
 */
export function readDescribedPerson(description: string): DescribedPerson {
  const text = normaliseDescription(description);
  const [first = '', ...others] = text.split(/[,;:()[\]–—]|\s-\s/);
  const nounPart = toNounPart(first);
  const noun = readNoun(nounPart);
  const isGrownUp =
    grownUp.test(nounPart) ||
    others.some((part) => grownUp.test(part) || readNoun(toNounPart(part))?.stage === 'adult');
  const hasPossessive = belongsToSomeone.test(nounPart) || ofHers.test(first);
  const stage = toStage(noun?.stage, hasPossessive, isGrownUp);
  return { stage, isPlural: noun?.isPlural ?? false, nounPart };
}

/** Normalises a description: lower case, plain hyphens and digits, single spaces. */
export function normaliseDescription(description: string): string {
  return description
    .replace(/[¼½¾⅓⅔]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function toNounPart(part: string): string {
  return `${part} `.split(afterNoun)[0] ?? '';
}

/**
 * Reads the last noun for a person. A possessive such as `the boy’s` is skipped, because it names
 * somebody else.
 */
function readNoun(nounPart: string) {
  const words = nounPart.split(/[^\p{L}'’-]+/u).filter((word) => !/['’]s?$/.test(word));
  return words
    .map(readPersonNoun)
    .findLast((noun) => noun !== undefined && noun.stage !== 'anybody');
}

function toStage(
  noun: NounStage | undefined,
  hasPossessive: boolean,
  isGrownUp: boolean,
): DescribedPerson['stage'] {
  if (noun === 'adult' || (noun !== 'child' && isGrownUp)) return 'adult';
  if (noun === 'offspring') return 'family-child';
  if (noun === 'child') return hasPossessive ? 'family-child' : 'child';
  return noun === 'relative' ? 'relative' : undefined;
}
