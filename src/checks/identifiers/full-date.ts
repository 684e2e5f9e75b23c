import { birthdays } from './date-of-birth.ts';
import { wholeDate } from './dates.ts';
import { isEvidence, matches, type Identifier } from './identifier.ts';

/** A whole date of anything else: a hearing, a move, a death. Published figures have dates of their own. */
export const fullDate: Identifier = {
  rule: 'full-date',
  severity: 'warning',
  what: 'a whole date',
  hint: 'Say it less exactly, unless the day matters: a month, a season, or how old someone was.',
  find: (text) => {
    const births = birthdays(text);
    return matches(text, wholeDate).filter((found) => !births.includes(found));
  },
  looksIn: (piece) => piece.form === 'words' && !isEvidence(piece),
};
