import { z } from 'zod';
import { recognisableBy, routes, uses } from '../vocabulary.ts';
import { plainDate, fingerprintCode, formVersion, role } from './fields.ts';

/** One use a person allows, and until when. */
export const allowedUse = z.strictObject({
  /** The use; one of the library's list of uses. */
  use: z.enum(uses),
  /** The last day of this use. Default: as long as the release itself. */
  until: plainDate.optional(),
});

/** The second yes: given after reading the final version. */
export const release = z.strictObject({
  /** The day the person approved the final version; not in the future. */
  on: plainDate,
  /** The fingerprint printed on the reading copy they approved. */
  fingerprint: fingerprintCode,
  /** How the final version was read. */
  how: z.enum(['read-alone', 'read-together', 'read-aloud']),
  /** The role of whoever was there, never a name. Not needed for route `staff`. */
  witness: role.optional(),
  /** What the person allows; at least one, each once. What is not listed is refused. */
  uses: z.array(allowedUse).min(1).max(uses.length),
  /** By what the person agrees to be recognised: their face in a picture or film, their voice. Default: nothing. */
  recognisableBy: z.array(z.enum(recognisableBy)).optional(),
  /** When to ask whether they are still happy; at most 24 months after `on`. */
  reviewOn: plainDate,
  /** The last day of the release; at most 36 months after `on`. */
  expiresOn: plainDate,
  /** Whether the person chose not to wait the seven days before publishing. Default: false. */
  coolingOffWaived: z.boolean().default(false),
});

/** Why someone under 16 may decide for themselves. Source: Gillick (1985); ICO, Children and the UK GDPR. */
export const competence = z.strictObject({
  /** The role of whoever assessed that the young person understands; never a name. */
  assessedBy: role,
  /** The day of the assessment; not in the future. */
  on: plainDate,
});

/** What the child thinks of it. A child's no beats any adult's yes, so there is no value for no. */
export const childsView = z.strictObject({
  /** The day the child was asked; not in the future. */
  on: plainDate,
  /** `agrees`, or `too-young` to have a view. */
  view: z.enum(['agrees', 'too-young']),
});

/**
 * One person's own agreement. The signed form lies in the organisation's own secure
 * system, never here. Source: UK GDPR, Articles 7 and 9; Children Act 1989, section 97.
 */
export const consent = z.strictObject({
  /** An opaque reference in the organisation's register, such as `SOS-2026-014`. */
  record: z
    .string()
    .regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/, 'the reference in the register, as in SOS-2026-014'),
  /** The version of the consent form whose words the person agreed to, such as `2026-01`. */
  form: formVersion,
  /** By which route consent was given. */
  route: z.enum(routes),
  /** The first yes, before anything was written; not in the future, not after the release. */
  agreedToTell: plainDate,
  /** The role of whoever took the consent; never a name. */
  takenBy: role,
  /** How it is kept in the register. */
  method: z.enum(['signed', 'recorded', 'witnessed']),
  /** The second yes. */
  release,
  /** For route `own-competent` alone. */
  competence: competence.optional(),
  /** For route `parental` alone: who holds parental responsibility. Source: Children Act 1989, section 3. */
  holder: z.enum(['parent', 'guardian', 'local-authority-care-order']).optional(),
  /** For route `parental` alone. */
  childsView: childsView.optional(),
  /** The day to ask again: turning 16 or 18, leaving care. From then on only a later release counts. */
  askAgainOn: plainDate.optional(),
  /** Set by an editor when the person says no: takes the story down, whatever the date. */
  withdrawnOn: plainDate.optional(),
});

export type Consent = z.infer<typeof consent>;
export type Release = z.infer<typeof release>;
