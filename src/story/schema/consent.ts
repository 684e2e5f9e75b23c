import { z } from 'zod';
import { holders, routes } from '../vocabulary.ts';
import { formVersion, plainDate, recordReference, role } from './fields.ts';
import { release } from './release.ts';

/** A judgement by someone whose role is recorded. */
const assessment = {
  /** The role of the person who made the assessment; never a name. */
  assessedBy: role,
  /** The day of the assessment; not in the future, not after the release. */
  on: plainDate,
};

/**
 * Why someone from 10 to 15 may decide for themselves. Source: Gillick v West Norfolk and Wisbech
 * AHA [1986] AC 112; ICO, Children and the UK GDPR.
 */
export const competence = z.strictObject({
  ...assessment,
  /**
   * From 10 to 12: why no holder of parental responsibility agrees beside the child, as the
   * safeguarding lead decided. Default: a `holder` agrees.
   */
  withoutHolder: z
    .strictObject({
      /** The day the safeguarding lead decided it; not in the future, not after the release. */
      on: plainDate,
      /** `unsafe` to ask, `untraceable`, or the `childs-wish` that the holder is not asked. */
      because: z.enum(['unsafe', 'untraceable', 'childs-wish']),
    })
    .optional(),
});

/**
 * Whether a person of 16 or over can make this decision at this time. Source: Mental Capacity Act
 * 2005, sections 1 to 3.
 */
export const capacity = z.strictObject(assessment);

/**
 * How a decision was made for a person of 16 or over who lacks capacity to make it. There is no
 * value for an objection, because a person who objects, by word or behaviour, has refused. Source:
 * Mental Capacity Act 2005, sections 1(5), 1(6) and 4.
 */
export const bestInterests = z.strictObject({
  /** The role of the person who decided; never a name. */
  decidedBy: role,
  /** The day of the decision; not in the future, not after the release. */
  on: plainDate,
  /** The roles of the people who were asked; at least one, never a name. */
  consulted: z.array(role).min(1).max(10),
  /** The role of the advocate who spoke for the person; never a name. */
  advocate: role,
  /** What the person thinks: they say that they agree, or their contentment was `observed`. */
  personsView: z.enum(['agrees', 'observed']),
});

/**
 * The child's view. There is no value for no: a child's no outranks any adult's yes, so the story
 * is not in the library. Source: UN Convention on the Rights of the Child, Article 12; Children Act
 * 1989, section 22(4).
 */
export const childsView = z.strictObject({
  /** The day the child was asked; not in the future, not after the release. */
  on: plainDate,
  /** `agrees`; `too-young`, below 5 only; or `observed`, if the child does not use words. */
  view: z.enum(['agrees', 'too-young', 'observed']),
  /** For `observed`: the role of the person who knows the child and observed them; never a name. */
  by: role.optional(),
});

/** The view of an independent person who speaks for a child under a care order. */
export const independent = z.strictObject({
  /** Who spoke for the child. */
  role: z.enum(['advocate', 'independent-reviewing-officer']),
  /** The day on which they gave their view; not in the future, not after the release. */
  on: plainDate,
  /** `agrees`; or `objects`, which refuses whatever a lawyer says. */
  view: z.enum(['agrees', 'objects']),
});

/**
 * The view of the parents of a child under a care order. The parents keep parental responsibility.
 * Source: Children Act 1989, sections 22(4) and 33(3).
 */
export const parentsConsulted = z.strictObject({
  /** `agrees`; `objects`, which refuses until a later legal check; `unsafe` or `untraceable`. */
  view: z.enum(['agrees', 'objects', 'unsafe', 'untraceable']),
  /** The day on which they were asked, or on which this was decided; not after the release. */
  on: plainDate,
});

/** The lead's decision to tell the story in spite of an objection. */
export const objectionWeighed = z.strictObject({
  /** The day of the decision; not in the future. */
  on: plainDate,
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
   * Whether the person can decide; required for route `best-interests`, optional for route `own`.
   */
  capacity: capacity.optional(),
  /** The decision for a person who lacks capacity; only for route `best-interests`. */
  bestInterests: bestInterests.optional(),
  /**
   * Who holds parental responsibility and says yes; for route `parental`, and for `own-competent`
   * from 10 to 12. Source: Children Act 1989, section 3.
   */
  holder: z.enum(holders).optional(),
  /** The child's view; only for route `parental`. */
  childsView: childsView.optional(),
  /**
   * What the other person with parental responsibility thinks; only for route `parental`, and not
   * under a care order. `none`: no other person has parental responsibility. `disagrees` needs
   * `objectionWeighed`. Source: Children Act 1989, section 2(7).
   */
  otherParent: z.enum(['agrees', 'disagrees', 'not-asked', 'none']).optional(),
  /** The lead's decision about a parent who disagrees. Default: no decision. */
  objectionWeighed: objectionWeighed.optional(),
  /** The independent person's view; only for `holder: local-authority-care-order`. */
  independent: independent.optional(),
  /** The parents' view; only for `holder: local-authority-care-order`. */
  parentsConsulted: parentsConsulted.optional(),
  /**
   * The day on which the person is asked again. From that day, only a later release counts. Under
   * 18 it is the first of the month in which the person turns 16 or 18, or leaves care before that.
   * Required from 13 to 17.
   */
  askAgainOn: plainDate.optional(),
  /** The day the person said no. Any day removes the story at once, even a day in the future. */
  withdrawnOn: plainDate.optional(),
});

export type Consent = z.infer<typeof consent>;
