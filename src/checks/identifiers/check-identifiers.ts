import type { Finding } from '../../story/issue.ts';
import type { StoryCheckContext } from '../story-check.ts';
import { findingAt, type CheckedText, type FindingDetails } from '../texts/checked-text.ts';
import { createAllowList } from './allow-list.ts';
import { normaliseIdentifiers } from './normalise-identifiers.ts';
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

/** Every kind of detail that could help someone to find a person. No story needs such a detail. */
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

/**
 * Finds every text with a detail that could lead to a person. A finding never repeats the detail.
 */
export function checkIdentifiers(
  texts: readonly CheckedText[],
  { settings }: Pick<StoryCheckContext, 'settings'>,
): Finding[] {
  const isAllowed = createAllowList(settings);
  return texts.flatMap((text) => {
    const normalised = normaliseIdentifiers(text.text);
    return identifiers
      .filter(({ appliesTo = isNotAddress }) => appliesTo(text))
      .filter(({ find }) => find(normalised).some((detail) => !isAllowed(detail)))
      .map((identifier) => findingAt(text, describeIdentifier(identifier)));
  });
}

function isNotAddress({ form }: CheckedText): boolean {
  return form !== 'address';
}

function describeIdentifier({
  rule,
  severity = 'error',
  description,
  hint,
}: Identifier): FindingDetails {
  const message = `There is ${description} here, and it could lead to someone.`;
  return { rule, severity, message, hint };
}
