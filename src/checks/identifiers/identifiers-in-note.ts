import { identifiers } from './check-identifiers.ts';
import { normaliseIdentifiers } from './normalise-identifiers.ts';

/**
 * Finds what in a note could lead straight to a person, such as a telephone number. What reaches git
 * stays in its history, so such a note is not recorded.
 *
 * @returns the description of the first detail, as in “a telephone number”; undefined if there is none
 */
export function findIdentifierInNote(text: string): string | undefined {
  const normalised = normaliseIdentifiers(text);
  return identifiers
    .filter(({ severity = 'error' }) => severity === 'error')
    .find(({ find }) => find(normalised).length > 0)?.description;
}
