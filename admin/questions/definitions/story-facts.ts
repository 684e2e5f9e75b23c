import { isPlainDate, type PlainDate } from '../../../src/story/plain-date.ts';
import type { Decider } from '../../../src/story/schema/person.ts';
import type { FrontMatter } from '../../../src/story/schema/front-matter.ts';
import type { ConsentContext } from '../../../src/consent/gate-question.ts';
import type { Kind, Part, RecognisableBy } from '../../../src/story/vocabulary.ts';

type DeepPartial<T> = T extends readonly (infer Each)[]
  ? readonly DeepPartial<Each>[]
  : T extends object
    ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> | undefined }
    : T;

/** A person of an unfinished story: any field may be missing, and nothing is checked. */
export type PersonDraft = DeepPartial<Omit<Decider, 'part'>> & {
  readonly part?: Part;
  readonly position?: string;
};

/** An unfinished safeguarding review. */
export type SafeguardingDraft = DeepPartial<FrontMatter['safeguarding']>;

/** What a question may know of the open story. */
export interface StoryFacts {
  kind: Kind | undefined;
  /** Today. */
  on: PlainDate;
  people: readonly PersonDraft[];
  /** The features in pictures and the recording by which somebody could be recognised. */
  shows: readonly RecognisableBy[];
  /** The library's consent forms and guiding principles; undefined until they are read. */
  context: Pick<ConsentContext, 'forms' | 'principles'> | undefined;
}

/** The value as a date; undefined where it is no date that exists. */
export function parseDay(value: unknown): PlainDate | undefined {
  return typeof value === 'string' && isPlainDate(value) ? value : undefined;
}

/** The value as the text of an input. Anything but text becomes JSON, so that nothing is hidden. */
export function toInputText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}

/** The last day on which somebody approved the story; undefined while nobody has. */
export function lastReleaseDay({ people }: Pick<StoryFacts, 'people'>): PlainDate | undefined {
  return people
    .flatMap((person) => parseDay(person.consent?.release?.on) ?? [])
    .toSorted()
    .at(-1);
}
