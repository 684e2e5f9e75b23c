import { isPlainDate, type PlainDate } from '../../../src/story/plain-date.ts';
import type { Decider } from '../../../src/story/schema/person.ts';
import type { FrontMatter } from '../../../src/story/schema/story.ts';
import type { HouseRules } from '../../../src/consent/question.ts';
import type { Kind, Part, RecognisableBy } from '../../../src/story/vocabulary.ts';

/** A group of fields as the form holds it: anything may be missing, and nothing is checked yet. */
export type Group = Readonly<Record<string, unknown>>;

type Partly<T> = T extends readonly (infer Each)[]
  ? readonly Partly<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]?: Partly<T[Key]> | undefined }
    : T;

/** A person as far as they are written down. */
export type PersonDraft = Partly<Omit<Decider, 'part'>> & {
  readonly part?: Part;
  readonly position?: string;
};

/** The safeguarding review as far as it is written down. */
export type SafeguardingDraft = Partly<FrontMatter['safeguarding']>;

/** What a question may know of the story around what it asks. */
export interface StoryFacts {
  kind: Kind | undefined;
  /** Today. */
  on: PlainDate;
  people: readonly PersonDraft[];
  /** What pictures and the recording show by which someone could be recognised. */
  shows: readonly RecognisableBy[];
  /** The library's consent forms and guiding principles; undefined until they are read. */
  house: Pick<HouseRules, 'forms' | 'principles'> | undefined;
}

/** Whether `value` is a group of fields. */
export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value where it is a day that exists. */
export function dayIn(value: unknown): PlainDate | undefined {
  return typeof value === 'string' && isPlainDate(value) ? value : undefined;
}

/** A value as a text field shows it: what is no text is shown as it stands, so that nothing is hidden. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}

/** The latest day on which somebody released the story; undefined while nobody has. */
export function lastReleased({ people }: Pick<StoryFacts, 'people'>): PlainDate | undefined {
  return people
    .flatMap((person) => dayIn(person.consent?.release?.on) ?? [])
    .toSorted()
    .at(-1);
}
