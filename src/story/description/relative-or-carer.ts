/** Words for somebody who has a child in their family or in their care. */
const relation = String.raw`(?:(?:grand|god|step|foster|birth|adoptive|great)?[\s-]?(?:parents?|mums?|mummy|mams?|moms?|mothers?|dads?|daddy|fathers?|brothers?|sisters?|siblings?|sons?|daughters?|nieces?|nephews?|uncles?|aunts?|aunt(?:y|ie)s?)|(?:step|grand|great)[\s-]?(?:aunts?|uncles?)|nans?|nanas?|nann(?:y|ies)|gran(?:s|ny|nies)?|grandmas?|gran?d?dads?|grandpas?|grandchild(?:ren)?|cousins?|relatives?|kin|kinship|carers?|guardians?|adopters?|adoptive|in[\s-]laws?|wife|husband)`;
/** Words between a relation and a job, as in “parent and carer support worker”. */
const ofJob =
  'support|link|liaison|family|families|engagement|participation|involvement|recruitment|outreach|social|care|senior|placement|assessment|development|education|training|wellbeing|welfare|help|early|years|youth|community|health|mental|learning|group|team|services?|unit|hub|home|school|visiting|contact|review|reviewing|independent|supervising|approval|panel|deputy|assistant';
const job =
  '(?:workers?|officers?|managers?|advocates?|practitioners?|advis[eo]rs?|co-?ordinators?|supervisors?|lead|consultants?|therapists?|teachers?|nurse|assistants?|directors?)';
const word = (source: string) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'giu');

/** Job titles with a word for a relation: the word says for whom the job is. */
const jobTitles = [
  // A guardian whom a court appoints for a child is a social worker: Children Act 1989, section 41.
  word(String.raw`(?:children[’']s|cafcass|caldicott)\s+guardian`),
  word(String.raw`mother\s+and\s+baby(?=\s+(?:(?:${ofJob})\s+)*${job})`),
  word(
    String.raw`(?:parents?\s+(?:and|or|&)\s+carers?|${relation}(?:\s+${relation})?)(?:[’']s?)?(?:[\s/-]+(?:${ofJob})){0,4}[\s-]+${job}`,
  ),
  // A practitioner is one person, so a plural, as in “worker with parents”, means other people.
  word(
    String.raw`(?<=${job}\s+(?:for|of|with|to)\s+)(?:(?:foster|birth|kinship|special|step|adoptive)\s+)?(?:parents|mothers|fathers|mums|dads|carers|guardians|adopters|grandparents|siblings)(?:\s+(?:and|or|&)\s+(?:(?:foster|kinship)\s+)?(?:parents|mothers|fathers|mums|dads|carers|guardians|adopters))?`,
  ),
];
const relationWord = word(relation);

/**
 * Whether a description says that a person is a relative or carer, whatever else they are, as in
 * “parent advocate, and a mum”. A relation that is part of a job title, as in “parent support
 * worker”, says nothing about the person. If the words allow both, the person counts as a relative
 * or carer, because whatever identifies a relative also leads to the child.
 */
export function isRelativeOrCarer(description: string): boolean {
  const rest = jobTitles.reduce((text, title) => text.replace(title, ' '), description);
  return rest.search(relationWord) !== -1;
}

const family = String.raw`(?:${relation}|child(?:ren)?|kids?|bab(?:y|ies)|toddlers?|teenagers?|girls?|boys?|twins?|family|little\s+(?:one|girl|boy)s?|(?:eld|young|old)est|partner)`;
const describing = String.raw`(?:[\p{L}\p{N}-]+\s+){0,3}?`;
const ownFamily = word(
  String.raw`(?:(?:his|her|their)\s+own|my|our|${job}[’']s?)\s+${describing}${family}`,
);
const someonesFamily = word(String.raw`(?:his|her|their)\s+${describing}${family}`);

/**
 * Whether a description says that the person belongs to the teller's family, as in “her own
 * daughter”.
 */
export function isOfTellersFamily(description: string): boolean {
  return description.search(ownFamily) !== -1;
}

/**
 * Whether a description says that the person belongs to somebody's family, as in “her daughter”.
 */
export function isOfSomeonesFamily(description: string): boolean {
  return description.search(someonesFamily) !== -1;
}
