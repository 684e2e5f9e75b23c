import { z } from 'zod';
import { recognisableBy, routes, uses } from '../vocabulary.ts';
import { fingerprintCode, formVersion, plainDate, recordReference, role } from './fields.ts';

/** One use that a person allows, with its last day. */
export const allowedUse = z.strictObject({
  /** The use that is allowed. */
  use: z.enum(uses),
  /** The last day of this use. Default: as long as the release itself. */
  until: plainDate.optional(),
});

/** The second yes, given after reading the final version. */
export const release = z.strictObject({
  /** The day the person approved the final version; not in the future. */
  on: plainDate,
  /** The fingerprint printed on the reading copy they approved. */
  fingerprint: fingerprintCode,
  /** How the final version was read. */
  how: z.enum(['read-alone', 'read-together', 'read-aloud']),
  /** The role of the person who was there; never a name. Not needed for route `staff`. */
  witness: role.optional(),
  /**
   * The uses that the person allows; at least one, each once. A use that is not listed is refused.
   */
  uses: z.array(allowedUse).min(1).max(uses.length),
  /**
   * What the person agrees to be recognised by: their face in a picture or film, or their voice.
   * Default: nothing.
   */
  recognisableBy: z.array(z.enum(recognisableBy)).optional(),
  /** The day to ask whether the person is still happy; at most 24 months after `on`. */
  reviewOn: plainDate,
  /** The last day of the release; at most 36 months after `on`. */
  expiresOn: plainDate,
  /** Whether the person chose to publish without waiting seven days. Default: false. */
  coolingOffWaived: z.boolean().default(false),
});

/**
 * Why someone under 16 may decide for themselves. Source: Gillick (1985); ICO, Children and the UK
 * GDPR.
 */
export const competence = z.strictObject({
  /** The role of the person who assessed that the young person understands; never a name. */
  assessedBy: role,
  /** The day of the assessment; not in the future. */
  on: plainDate,
});

/**
 * The child's view. There is no value for no, because a story is never told against the child's
 * wish, even if an adult agrees.
 */
export const childsView = z.strictObject({
  /** The day the child was asked; not in the future. */
  on: plainDate,
  /** `agrees`, or `too-young` to have a view. */
  view: z.enum(['agrees', 'too-young']),
});

/**
 * One person's own agreement. The signed form is kept in the organisation's own secure system,
 * never here. Source: UK GDPR, Articles 7 and 9; Children Act 1989, section 97.
 */
export const consent = z.strictObject({
  /** An opaque reference in the organisation's register, such as `SOS-2026-014`. */
  record: recordReference,
  /** The version of the consent form whose words the person agreed to, such as `2026-01`. */
  form: formVersion,
  /** The route by which consent was given. */
  route: z.enum(routes),
  /** The first yes, before anything was written; not in the future, not after the release. */
  agreedToTell: plainDate,
  /** The role of the person who took the consent; never a name. */
  takenBy: role,
  /** How the consent is kept in the register. */
  method: z.enum(['signed', 'recorded', 'witnessed']),
  /** The second yes. */
  release,
  /** Why the young person may decide; only for route `own-competent`. */
  competence: competence.optional(),
  /**
   * Who holds parental responsibility; only for route `parental`. Source: Children Act 1989,
   * section 3.
   */
  holder: z.enum(['parent', 'guardian', 'local-authority-care-order']).optional(),
  /** The child's view; only for route `parental`. */
  childsView: childsView.optional(),
  /** The day to ask again: turning 16 or 18, or leaving care. Then only a later release counts. */
  askAgainOn: plainDate.optional(),
  /** The day the person said no. Any day removes the story at once, even a day in the future. */
  withdrawnOn: plainDate.optional(),
});

export type Consent = z.infer<typeof consent>;
export type Release = z.infer<typeof release>;
