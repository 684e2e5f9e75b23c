import { z } from 'zod';
import { plainDate, fingerprintCode, role, storyId } from './fields.ts';

/** The safeguarding lead's review of one version. */
export const safeguarding = z.strictObject({
  /** The day of the review; not in the future, and renewed every `recheckMonths`. */
  reviewedOn: plainDate,
  /** The role of the reviewer; never a name. */
  reviewedBy: role,
  /** The result. `hold` keeps the story back until the lead clears it. */
  outcome: z.enum(['clear', 'hold']),
  /** The fingerprint of the version that was reviewed. */
  fingerprint: fingerprintCode,
  /**
   * The fingerprint of everything else that readers see: the answers to principles, questions,
   * alternative texts, figures and notes. `npm run fingerprint -- --words <id>` prints it.
   */
  wordsFingerprint: fingerprintCode,
  /**
   * Whether a family court has been involved. `ongoing` refuses; `concluded` requires
   * `legalCheckOn`. Source: Children Act 1989, section 97; Administration of Justice Act 1960,
   * section 12.
   */
  courtProceedings: z.enum(['none', 'concluded', 'court-permission', 'ongoing']),
  /**
   * Whether a criminal court has been involved. `ongoing` refuses; `concluded` requires
   * `legalCheckOn`. Source: Contempt of Court Act 1981, sections 1 and 2.
   */
  criminalProceedings: z.enum(['none', 'concluded', 'ongoing']),
  /** The day a lawyer allowed telling the story. Required for `concluded`; not in the future. */
  legalCheckOn: plainDate.optional(),
  /** Whether any other reporting restriction or order applies; `true` refuses. */
  otherRestriction: z.boolean(),
  /**
   * The lead's decision that the story may be told although somebody was not asked. Required if
   * someone is `not-asked`, or if someone uses their own name and a mentioned person is
   * `not-identifiable`. Default: no decision.
   */
  notAskedWeighed: z
    .strictObject({
      /** The day of the decision; not in the future. */
      on: plainDate,
    })
    .optional(),
  /**
   * The ids of other stories in which somebody said no to nearly the same words, if this review has
   * considered that no. Required if the person who said no there has no say in this story. Default:
   * none.
   */
  weighedNoes: z.array(storyId).optional(),
});
