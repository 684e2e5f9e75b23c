import type { Finding } from '../../story/issue.ts';
import type { Context } from '../check.ts';
import { at, type Piece, type Said } from '../texts/piece.ts';
import { allowedIn } from './allowed.ts';
import { asRead } from './as-read.ts';
import { caseNumber } from './case-number.ts';
import { dateOfBirth } from './date-of-birth.ts';
import { emailAddress } from './email-address.ts';
import { fullDate } from './full-date.ts';
import type { Identifier } from './identifier.ts';
import { namedSchool } from './named-school.ts';
import { nationalInsuranceNumber } from './national-insurance-number.ts';
import { nhsNumber } from './nhs-number.ts';
import { phoneNumber } from './phone-number.ts';
import { postcode } from './postcode.ts';
import { socialMedia } from './social-media.ts';
import { streetAddress } from './street-address.ts';
import { vehicleRegistration } from './vehicle-registration.ts';

/** Every kind of detail by which someone could be found, and that no story needs. */
export const identifiers: readonly Identifier[] = [
  emailAddress,
  phoneNumber,
  postcode,
  streetAddress,
  nhsNumber,
  nationalInsuranceNumber,
  dateOfBirth,
  caseNumber,
  socialMedia,
  vehicleRegistration,
  namedSchool,
  fullDate,
];

/** No story holds what leads straight to a person. What was found is never repeated. */
export function noIdentifiers(
  pieces: readonly Piece[],
  { settings }: Pick<Context, 'settings'>,
): Finding[] {
  const isAllowed = allowedIn(settings);
  return pieces.flatMap((piece) => {
    const text = asRead(piece.text);
    return identifiers
      .filter(({ looksIn = isNoAddress }) => looksIn(piece))
      .filter(({ find }) => find(text).some((found) => !isAllowed(found)))
      .map((identifier) => at(piece, said(identifier)));
  });
}

function isNoAddress({ form }: Piece): boolean {
  return form !== 'address';
}

function said({ rule, severity = 'error', what, hint }: Identifier): Said {
  return { rule, severity, message: `There is ${what} here, and it could lead to someone.`, hint };
}
