import { findMatches, type Identifier } from './identifier.ts';

// Each pattern starts only at the first character of an address: otherwise a long run of letters takes minutes.
const written =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+ ?@ ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}[\p{L}\p{N}-]+/gu;
/** Spelled out, so that programs do not recognise it: `robin (at) example (dot) org`. */
const at = '(?: ?[[(] ?at ?[\\])] ?| at )';
const dot = '(?: ?[[(] ?dot ?[\\])] ?| dot )';
const part = '[\\p{L}\\p{N}-]+';
const ending = '(?:com|co|org|net|uk|gov|ac|sch|nhs|police|info|me|io|eu|example)';
const spelt = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]+${at}(?:${part}${dot})+${ending}\\b`,
  'giu',
);

/** Only the sign in brackets, no ending, or extra spaces. */
const bracketed =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+ ?[[(] ?at ?[\])] ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const known =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+ ?@ ?(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|msn|aol|btinternet|protonmail)\b/giu;
const spaced =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+ ?@ ?[\p{L}\p{N}-]+ ?[.,] ?(?:com|co ?\. ?uk|org|net|gov|nhs)\b/giu;

/** An email address, as it is or spelled out. */
export const emailAddress: Identifier = {
  rule: 'email-address',
  description: 'an email address',
  hint: 'Remove it. An address of your organisation belongs under `contacts` in library.yaml.',
  find: (text) =>
    [written, spelt, bracketed, known, spaced].flatMap((pattern) => findMatches(text, pattern)),
  appliesTo: () => true,
};
