import { findBirthDates } from './date-of-birth.ts';
import { fullDatePattern } from './date-patterns.ts';
import { isEvidenceText } from '../texts/checked-text.ts';
import { findMatches, type Identifier } from './identifier.ts';

/**
 * A full date that is not a birth date, as of a hearing, a move or a death. Evidence may have
 * dates, since it is published elsewhere.
 */
export const fullDate: Identifier = {
  rule: 'full-date',
  severity: 'warning',
  description: 'a whole date',
  hint: 'Say it less exactly, unless the day matters: a month, a season, or how old someone was.',
  find: (text) => {
    const birthDates = findBirthDates(text);
    return findMatches(text, fullDatePattern).filter((date) => !birthDates.includes(date));
  },
  appliesTo: (text) => text.form === 'words' && !isEvidenceText(text),
};
