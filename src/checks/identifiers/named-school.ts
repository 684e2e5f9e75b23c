import { isEvidenceText } from '../texts/checked-text.ts';
import { findMatches, type Identifier } from './identifier.ts';

// Every repetition is bounded. Otherwise, a long run of such words would take minutes.
const word = "\\p{Lu}[\\p{L}'-]{1,40}";
const saint = `(?:St\\.?|Saint|SS) ${word}`;
const schoolTypes =
  'Primary|Junior|Infants?|Nursery|First|Middle|Lower|Upper|High|Secondary|Grammar|Comprehensive|Community|Foundation|Free|Special|Boarding|Preparatory|Prep|Catholic|RC|R\\.C\\.|CE|C of E|CofE|Church of England|Methodist|Jewish|Islamic|Muslim|Sikh|Hindu|Boys|Girls|Academy|Technical|Sixth Form|and|&';
const schoolWords =
  'School|Academy|College|Nursery|Pre-?[Ss]chool|Kindergarten|Playgroup|UTC|PRU|Pupil Referral Unit|Sixth Form|Sixth Form College';
/** A capitalised name: `Oakfield Primary School`, `St Robin's Academy`, `Port Sallow College`. */
const capitalised = new RegExp(
  `(?:${saint}|${word}(?: ${word}){0,2}?)(?: (?:${schoolTypes})'?){0,8} (?:${schoolWords})\\b(?! of\\b)`,
  'gu',
);
/** A name without the word school: `Oakfield Primary`. */
const withoutSchool = new RegExp(
  `(?:${saint}|${word})(?: (?:C of E|CofE|CE|Church of England|RC|Catholic|Methodist|Community))? (?:Primary|Juniors?|Infants?|Secondary|Comprehensive|Grammar|Academy)\\b(?! (?:Schools?|School|Care|Education|Mental|Health|Team|Head))`,
  'gu',
);
/** A Welsh name: `Ysgol Dewi Sant`. */
const inWelsh = new RegExp(`\\b(?:Ysgol|Coleg) (?:[a-z]{1,3} )?${word}`, 'gu');
/** A name before `school` in lower case, after a word for going there: `at Oakfield school`. */
const inLowerCase = new RegExp(
  `\\b(?:at|to|from|attend(?:s|ed|ing)?|called|named|join(?:s|ed)?|left) (?:${saint}|${word}(?: ${word})?)(?: (?:primary|junior|infants?|nursery|high|secondary|grammar|comprehensive|special)){0,8} (?:school|academy|college|nursery|primary|comp|sixth form)\\b|\\b(?:at|to|from|attend(?:s|ed|ing)?) (?:${saint}|${word}) High\\b|${saint}(?: (?:primary|junior|infant|nursery|high|secondary)){0,8} (?:school|academy|college|nursery|primary)\\b`,
  'gu',
);
/** Words that may have a capital before a word for a school, and are not part of a name. */
const commonWords = new Set(
  `the a an my your his her its our their this that these every each some any no one two both all old new big
  little last next private public state faith mainstream local further higher sunday saturday summer night
  evening after before forest home art drama music dance medical law business catering agricultural virtual
  national royal staff social work training leadership research open what when where why how if then but and
  or so because since at in on to from for with of by is was back leaving starting missing finding going
  changing choosing good nice dear monday tuesday wednesday thursday friday january february march april may
  june july august september october november december christmas easter year key stage english welsh scottish
  irish british c e cofe rc ce sixth form ${[...schoolTypes.split('|'), ...schoolWords.split('|')].join(' ').toLowerCase()}`.split(
    /\s+/,
  ),
);

/** A school, nursery or college by its name. */
export const namedSchool: Identifier = {
  rule: 'named-school',
  description: 'the name of a school, nursery or college',
  hint: 'Say what it is instead of its name: her primary school, a college.',
  find: (text) =>
    [capitalised, withoutSchool, inWelsh, inLowerCase]
      .flatMap((pattern) => findMatches(inTitleCase(text), pattern))
      .filter(isSchoolName),
  appliesTo: (text) => text.form !== 'address' && !isEvidenceText(text),
};

/** Writes words that are all in capitals, as in a heading, in title case. */
function inTitleCase(text: string): string {
  return text.replace(
    /\b(\p{Lu})(\p{Lu}{3,})\b/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}

/** Whether a match is the name of a school: `St Robin's school` is one, `Robin's school` is not. */
function isSchoolName(match: string): boolean {
  if (/\b(?:St\.?|Saint|SS) \p{Lu}|^Our Lad/u.test(match)) return true;
  const names = findMatches(match, /\p{Lu}[\p{L}'-]+/gu).filter(
    (name) => !commonWords.has(name.toLowerCase().replace(/'s?$/, '')),
  );
  return names.length > 0 && !/'s? [a-z]/.test(match);
}
