import { z } from 'zod';
import { recognisableBy, uses } from '../vocabulary.ts';
import { fingerprintCode, plainDate, role } from './fields.ts';

/** One use that a person allows, with its last day. */
export const allowedUse = z.strictObject({
  /** The use that is allowed. */
  use: z.enum(uses),
  /** The last day of this use. Default: as long as the release itself. */
  until: plainDate.optional(),
});

/**
 * A copy of the earlier release of the same person that a new release continues without a gap. A use
 * that both releases allow does not wait again. Both releases must be for the same version of the
 * story.
 */
export const renewedRelease = z.strictObject({
  /** The day of the earlier release; at least 7 days before the new one. */
  on: plainDate,
  /** The fingerprint of the approved version; equal to the fingerprint of the new release. */
  fingerprint: fingerprintCode,
  /** The uses that the earlier release allowed. A use that is new in the new release waits. */
  uses: z.array(allowedUse).min(1).max(uses.length),
  /**
   * By what the earlier release allowed them to be recognised. The new release may not add anything.
   * Default: nothing.
   */
  recognisableBy: z.array(z.enum(recognisableBy)).optional(),
  /** The last day of the earlier release; the day of the new release or later. */
  expiresOn: plainDate,
  /**
   * Whether the person asked not to wait seven days when they gave the earlier release. A use that is
   * new in the new release waits anyway. Default: false.
   */
  coolingOffWaived: z.boolean().optional(),
});

/** The person's second yes, which they give after reading the final version. */
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
   * What the person agrees to be recognised by: their face in a picture or film, their voice, or,
   * for a child, the own name, the face or the voice of somebody else in the story
   * (`name-of-teller`). Default: nothing.
   */
  recognisableBy: z.array(z.enum(recognisableBy)).optional(),
  /** The day to ask whether the person is still happy; at most 24 months after `on`. */
  reviewOn: plainDate,
  /** The last day of the release; at most 36 months after `on`. */
  expiresOn: plainDate,
  /**
   * The person's age on the day of the release, in whole years. Required under 18, and never
   * recorded for adults. Pages never show it. It limits `askAgainOn`, and reveals less than a birthday
   * would. Source: UK GDPR, Article 5(1)(c).
   */
  ageOnRelease: z.number().int().min(0).max(17).optional(),
  /**
   * Whether the person asked not to wait seven days. Only for adults, in a story without a child. If
   * the renewed release also has this wish, the wish counts as copied from it, and a new use waits.
   * Default: false.
   */
  coolingOffWaived: z.boolean().default(false),
  /**
   * The earlier release that this one renews. The desk copies it from the published version. Default:
   * this release continues no earlier release.
   */
  renews: renewedRelease.optional(),
});

export type Release = z.infer<typeof release>;
