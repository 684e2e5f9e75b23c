import { findMatches, type Identifier } from './identifier.ts';

// Each pattern starts only at the first character of an address. Otherwise, a long run of letters
// would take minutes.
const written =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+ ?@ ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}[\p{L}\p{N}-]+/gu;
// The parts of an address that is spelled out: `robin (at) example (dot) org`.
const at = '(?: ?[[(] ?at ?[\\])] ?| at )';
const dot = '(?: ?[[(] ?dot ?[\\])] ?| dot )';
const domainPart = '[\\p{L}\\p{N}-]+';
const ending = '(?:com|co|org|net|uk|gov|ac|sch|nhs|police|info|me|io|eu|example)';
const spelledOut = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]+${at}(?:${domainPart}${dot})+${ending}\\b`,
  'giu',
);

/** An address with only the sign spelled out, in brackets: `robin (at) example.org`. */
const bracketed =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+ ?[[(] ?at ?[\])] ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
/** An address at a well-known provider, which may have no ending: `robin@gmail`. */
const withoutEnding =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+ ?@ ?(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|msn|aol|btinternet|protonmail)\b/giu;
/** An address with a space or a comma before its ending: `robin@example .com`. */
const spaced =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+ ?@ ?[\p{L}\p{N}-]+ ?[.,] ?(?:com|co ?\. ?uk|org|net|gov|nhs)\b/giu;

/** An email address, as it is or spelled out. */
export const emailAddress: Identifier = {
  rule: 'email-address',
  description: 'an email address',
  hint: 'Remove it. An address of your organisation belongs under `contacts` in library.yaml.',
  find: (text) =>
    [written, spelledOut, bracketed, withoutEnding, spaced].flatMap((pattern) =>
      findMatches(text, pattern),
    ),
  appliesTo: () => true,
};
