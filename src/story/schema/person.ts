import { z } from 'zod';
import { ageBands, namings, positions, protections } from '../vocabulary.ts';
import { consent, objectionWeighed } from './consent.ts';
import { plainDate, recordReference, text } from './fields.ts';

/**
 * Whether the law keeps a person anonymous for life: after an allegation of a sexual offence, of
 * trafficking, of FGM or of forced marriage, or by an order about a witness who was a child.
 * Sources: Sexual Offences (Amendment) Act 1992, sections 1 and 2; Female Genital Mutilation Act
 * 2003, section 4A; Anti-social Behaviour, Crime and Policing Act 2014, section 122A; Youth Justice
 * and Criminal Evidence Act 1999, section 45A.
 */
const anonymityForLife = z.boolean().optional();

/**
 * Whether a person is a relative or carer of somebody in the story. Required if the library cannot
 * read the description, as in a story in Welsh. If the description names a relative or carer, `false`
 * has no effect. Default: the library reads the description. Source: Children Act 1989, section 97.
 */
const related = z.boolean().optional();

const deciderFields = {
  /** How the person is named; never `own-name` for a person under 18. */
  naming: z.enum(namings),
  /** The name that pages show. Required, except for `anonymous`, which has none. */
  name: text(60).optional(),
  /** How the page describes the person, as in `young person, 16`. */
  description: text(120),
  /** The person's age band on the day of the release. */
  ageBand: z.enum(ageBands),
  /**
   * Whether a child is looked after, fostered, or the subject of proceedings. Required under 18,
   * and not allowed for adults. Source: Children Act 1989, sections 22 and 97.
   */
  protected: z.enum(protections).optional(),
  related,
  /**
   * The day the person died, after the release. From that day, the library asks the safeguarding lead
   * in place of the person.
   */
  diedOn: plainDate.optional(),
  /**
   * The day an adult left the work because of which they are in the story. From that day, the story
   * needs a new release of theirs.
   */
  leftOn: plainDate.optional(),
  /**
   * Whether the law keeps the person anonymous for life. Required if a content note names abuse or
   * exploitation and anyone in the story is named or may be recognised. Default: not answered.
   */
  anonymityForLife,
  /**
   * The waiver by which an adult gave up their lifelong anonymity, in writing and after a legal
   * check.
   */
  waiver: z
    .strictObject({
      /** The day of the waiver; not in the future. */
      on: plainDate,
      /** The day a lawyer checked the waiver; the day of the waiver or later, not in the future. */
      legalCheckOn: plainDate,
    })
    .optional(),
  /** The person's own agreement. */
  consent,
};

/** Someone who tells the story. */
export const storyteller = z.strictObject({ part: z.literal('storyteller'), ...deciderFields });

/** Someone the story is about. */
export const subject = z.strictObject({ part: z.literal('in-the-story'), ...deciderFields });

/**
 * Someone who is only mentioned. Anyone who is quoted, anyone whose life is told, and every child
 * who could be recognised is `in-the-story` instead. `rules/mentioned-people-complete.ts` says
 * which fields each position needs.
 */
export const mentioned = z.strictObject({
  part: z.literal('mentioned'),
  /** How the page describes the person, as in `his mum`. */
  description: text(120),
  /**
   * `not-identifiable`: readers cannot identify the person or group from anything in the story.
   * `agreed`: an adult agreed. `died`. `not-asked`: an adult was not asked, and the safeguarding
   * lead weighs that.
   */
  position: z.enum(positions),
  /** The age band; `adult` is required for `agreed` and `not-asked`. Default: not said. */
  ageBand: z.enum(ageBands).optional(),
  related,
  /** For `agreed`: opaque references in the register, one for each person. */
  records: z.array(recordReference).min(1).max(30).optional(),
  /** For `agreed`: the day they agreed. If several people agreed, the day of the last agreement. */
  agreedOn: plainDate.optional(),
  /**
   * For `agreed`: the day they left the work because of which they are mentioned. From that day, the
   * story needs a new agreement of theirs.
   */
  leftOn: plainDate.optional(),
  /** For `not-asked`: it would be `unsafe` to ask them, or they are `untraceable`. */
  because: z.enum(['unsafe', 'untraceable']).optional(),
  /**
   * The day on which someone who had agreed said no. The story is held back until the person is no
   * longer in it.
   */
  withdrawnOn: plainDate.optional(),
  /**
   * The day on which someone who never agreed objected. The story is held back until the lead has
   * weighed the objection.
   */
  objectedOn: plainDate.optional(),
  /** The lead's decision about the objection, on the day of the objection or later. */
  objectionWeighed: objectionWeighed.optional(),
  /**
   * Whether the law keeps the person anonymous for life. For `agreed`, required in the same stories
   * as for a storyteller or subject.
   */
  anonymityForLife,
});

/** Anyone who could be recognised. */
export const person = z.discriminatedUnion('part', [storyteller, subject, mentioned]);

export type Person = z.infer<typeof person>;
/** Someone whose own consent the story needs. */
export type Decider = z.infer<typeof storyteller> | z.infer<typeof subject>;

/** A storyteller or subject, with their index in `people`. */
export interface PlacedDecider {
  person: Decider;
  /** From 0. */
  index: number;
}

/** Someone who is only mentioned, with their index in `people`. */
export interface PlacedMention {
  person: z.infer<typeof mentioned>;
  /** From 0. */
  index: number;
}

/** Finds the people who are only mentioned. */
export function findMentioned(people: readonly Person[]): PlacedMention[] {
  return people.flatMap((person, index) =>
    person.part === 'mentioned' ? [{ person, index }] : [],
  );
}

/** Finds the storytellers and subjects, whose own consent the story needs. */
export function findDeciders(people: readonly Person[]): PlacedDecider[] {
  return people.flatMap((person, index) =>
    person.part === 'mentioned' ? [] : [{ person, index }],
  );
}

/**
 * Whether a person was under 18 on the day of the release. A child who has died still counts, to
 * protect those who mourn.
 */
export function isChild({ ageBand }: Pick<Decider, 'ageBand'>): boolean {
  return ageBand !== 'adult';
}

const partWords = {
  storyteller: 'storyteller',
  'in-the-story': 'in the story',
  mentioned: 'mentioned',
} as const;

/** How issues name a person: by position and part, never by name or description. */
export function personLabel({
  person,
  index,
}: {
  person: Pick<Person, 'part'>;
  index: number;
}): string {
  return `Person ${String(index + 1)} (${partWords[person.part]})`;
}
