import { findBirthDates } from './date-of-birth.ts';
import { fullDatePattern } from './date-patterns.ts';
import { isEvidenceText } from '../texts/checked-text.ts';
import { findMatches, type Identifier } from './identifier.ts';

/** A full date other than a birth: a hearing, a move, a death. Evidence may have dates: it is published elsewhere. */
export const fullDate: Identifier = {
  rule: 'full-date',
  severity: 'warning',
  description: 'a whole date',
  hint: 'Say it less exactly, unless the day matters: a month, a season, or how old someone was.',
  find: (text) => {
    const births = findBirthDates(text);
    return findMatches(text, fullDatePattern).filter((found) => !births.includes(found));
  },
  appliesTo: (text) => text.form === 'words' && !isEvidenceText(text),
};
