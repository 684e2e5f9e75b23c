import { z } from 'zod';
import { ageBands, namings } from '../vocabulary.ts';
import { consent } from './consent.ts';
import { text } from './fields.ts';

const deciderFields = {
  /** How the person is named; never `own-name` for a person under 18. */
  naming: z.enum(namings),
  /** The name that pages show. Required, except for `anonymous`, which has none. */
  name: text(60).optional(),
  /** How the page describes the person, as in `young person, 16`. */
  description: text(120),
  /** The person's age band on the day of the release. */
  ageBand: z.enum(ageBands),
  /** The person's own agreement. */
  consent,
};

/** Someone who tells the story. */
export const storyteller = z.strictObject({ part: z.literal('storyteller'), ...deciderFields });

/** Someone the story is about. */
export const subject = z.strictObject({ part: z.literal('in-the-story'), ...deciderFields });

/** Someone who is only mentioned, and who agreed or cannot be identified. */
export const mentioned = z.strictObject({
  part: z.literal('mentioned'),
  /** How the page describes the person, as in `his mum`. */
  description: text(120),
  /** `agreed`, or `not-identifiable` from anything in the story. */
  position: z.enum(['agreed', 'not-identifiable']),
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

/** Finds the storytellers and subjects, whose own consent the story needs. */
export function findDeciders(people: readonly Person[]): PlacedDecider[] {
  return people.flatMap((person, index) =>
    person.part === 'mentioned' ? [] : [{ person, index }],
  );
}

const partWords = { storyteller: 'storyteller', 'in-the-story': 'in the story' } as const;

/** How issues name a person: by position and part, never by name or description. */
export function personLabel({ person, index }: PlacedDecider): string {
  return `Person ${String(index + 1)} (${partWords[person.part]})`;
}
