import { matches, type Identifier } from './identifier.ts';

// Each begins where its first part does and nowhere within: a long row of letters would take minutes.
const written =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+ ?@ ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}[\p{L}\p{N}-]+/gu;
/** Written out so that machines pass it by: `robin (at) example (dot) org`. */
const at = '(?: ?[[(] ?at ?[\\])] ?| at )';
const dot = '(?: ?[[(] ?dot ?[\\])] ?| dot )';
const part = '[\\p{L}\\p{N}-]+';
const ending = '(?:com|co|org|net|uk|gov|ac|sch|nhs|police|info|me|io|eu|example)';
const spelt = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]+${at}(?:${part}${dot})+${ending}\\b`,
  'giu',
);

/** The sign alone in brackets, the ending left out, or spaces where none belong. */
const bracketed =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+ ?[[(] ?at ?[\])] ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const known =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+ ?@ ?(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|msn|aol|btinternet|protonmail)\b/giu;
const spaced =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+ ?@ ?[\p{L}\p{N}-]+ ?[.,] ?(?:com|co ?\. ?uk|org|net|gov|nhs)\b/giu;

/** An email address, as it is or spelt out. */
export const emailAddress: Identifier = {
  rule: 'email-address',
  what: 'an email address',
  hint: 'Take it out. An address where your organisation can be reached belongs under `contacts` in library.yaml.',
  find: (text) =>
    [written, spelt, bracketed, known, spaced].flatMap((pattern) => matches(text, pattern)),
  looksIn: () => true,
};
