import { isPlainDate, type PlainDate } from '../../../src/story/plain-date.ts';
import type { Decider, PlacedMention } from '../../../src/story/schema/person.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { FrontMatter } from '../../../src/story/schema/front-matter.ts';
import type { ConsentContext } from '../../../src/consent/gate-question.ts';
import type { RefusedNo } from '../../checklist/judged-draft.ts';
import type { Kind, Part, RecognisableBy } from '../../../src/story/vocabulary.ts';

type DeepPartial<T> = T extends readonly (infer Each)[]
  ? readonly DeepPartial<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> | undefined }
    : T;

/** A person of an unfinished story. Any field may be missing or invalid. */
export type PersonDraft = DeepPartial<Omit<Decider, 'part'>> &
  DeepPartial<Omit<PlacedMention['person'], 'part' | 'position' | keyof Decider>> & {
    readonly part?: Part;
    readonly position?: string;
  };

/** An unfinished safeguarding review. */
export type SafeguardingDraft = DeepPartial<FrontMatter['safeguarding']>;

/** The facts about the open story that a question may depend on. */
export interface StoryFacts {
  kind: Kind | undefined;
  /** The language of the story. Default: English. */
  language?: string | undefined;
  /** Today. */
  on: PlainDate;
  people: readonly PersonDraft[];
  /** The features in pictures and the recording by which somebody could be recognised. */
  shows: readonly RecognisableBy[];
  /** The answers about the guiding principles. */
  principles: FieldGroup;
  /** What readers are told before they read the story. */
  contentNotes: readonly string[];
  /** The library's consent forms and guiding principles; undefined until they are read. */
  context: Pick<ConsentContext, 'forms' | 'principles'> | undefined;
  /**
   * An unused register reference for the next person whose yes is recorded; undefined outside the
   * form of the people.
   */
  newRecord?: string | undefined;
  /** The noes to nearly the same words in other stories; empty until the story is judged. */
  noes: readonly RefusedNo[];
}

/** Reads a value as a date; undefined unless the value is a date that exists. */
export function parseDay(value: unknown): PlainDate | undefined {
  return typeof value === 'string' && isPlainDate(value) ? value : undefined;
}

/**
 * Converts a value to the text of an input. A value that is not a text becomes JSON, so that the
 * form shows it.
 */
export function toInputText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}

/** Returns the last day on which somebody approved the story; undefined if nobody has. */
export function lastReleaseDay({ people }: Pick<StoryFacts, 'people'>): PlainDate | undefined {
  return people
    .flatMap((person) => parseDay(person.consent?.release?.on) ?? [])
    .toSorted()
    .at(-1);
}
