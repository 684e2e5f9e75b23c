import { isFieldGroup, type FieldGroup } from '../story/plain-data.ts';

/**
 * Fields about a person that schema 2 added. Other people answer them, so they need no new release.
 */
const personAnswers = ['protected', 'diedOn', 'leftOn', 'anonymityForLife', 'related'] as const;
const consentAnswers = [
  ...(['capacity', 'otherParent', 'objectionWeighed'] as const),
  ...(['independent', 'parentsConsulted'] as const),
] as const;

/**
 * Returns a person before a change, together with the answers that were missing then and that the
 * change gives. A story without these answers was held back, and the answers are about a release
 * that was given earlier. So a new question alone does not make people release the story again.
 */
export function withLaterAnswers(before: FieldGroup, after: FieldGroup): FieldGroup {
  const { consent } = before;
  const consentAfter = after['consent'];
  const isSameChild = before['ageBand'] === 'under-13' && isUnderThirteen(after['ageBand']);
  return {
    ...before,
    ...missing(before, after, personAnswers),
    ...(isSameChild ? { ageBand: after['ageBand'] } : {}),
    ...(isFieldGroup(consent) && isFieldGroup(consentAfter)
      ? { consent: withConsentAnswers(consent, consentAfter) }
      : {}),
  };
}

function withConsentAnswers(before: FieldGroup, after: FieldGroup): FieldGroup {
  const { release } = before;
  const releaseAfter = after['release'];
  return {
    ...before,
    ...missing(before, after, consentAnswers),
    ...(isFieldGroup(release) && isFieldGroup(releaseAfter)
      ? { release: { ...release, ...missing(release, releaseAfter, ['ageOnRelease']) } }
      : {}),
  };
}

function isUnderThirteen(ageBand: unknown): boolean {
  return ageBand === 'under-10' || ageBand === '10-12';
}

/** The fields of a list that a group lacks and another has. */
function missing(before: FieldGroup, after: FieldGroup, fields: readonly string[]): FieldGroup {
  return Object.fromEntries(
    fields
      .filter((field) => before[field] === undefined && after[field] !== undefined)
      .map((field) => [field, after[field]]),
  );
}
