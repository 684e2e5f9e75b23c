import type { AnswerPath } from './at-path.ts';
import type { Group, StoryFacts } from './drafts.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';

/** What is asked about, as far as it is known, and the story around it. */
export interface Facts<About = Group> {
  about: About;
  story: StoryFacts;
}

/** What every question has. */
interface Asked<About> {
  /** Where the answer stands in what is asked about. */
  path: AnswerPath;
  /** The question, as one would ask it across a table. */
  words: string;
  /** What helps to answer. */
  hint?: string | ((facts: Facts<About>) => string | undefined);
  /** Whether the story is whole without an answer. Default: no. */
  optional?: boolean;
  /** Whether it is asked at all; may look only at somebody's part and at the answers to questions before it. Default: always. */
  applies?: (facts: Facts<About>) => boolean;
}

/** One of several answers. */
export interface Option<Value extends string = string> {
  value: Value;
  words: string;
  /** What choosing it means. */
  hint?: string;
}

/** A value that may be taken over with one press. */
export interface Suggestion {
  value: string;
  words: string;
}

/** One answer of a list. */
export interface ChoiceQuestion<About> extends Asked<About> {
  type: 'choice';
  options: (facts: Facts<About>) => readonly Option[];
}

/** Yes or no, both written down. */
export interface YesNoQuestion<About> extends Asked<About> {
  type: 'yes-no';
  yes: Omit<Option, 'value'>;
  no: Omit<Option, 'value'>;
}

/** A tick: true, or nothing at all. */
export interface ConfirmQuestion<About> extends Asked<About> {
  type: 'confirm';
  /** The words beside the tick. */
  yes: string;
}

/** A few words, or some sentences. */
export interface TextQuestion<About> extends Asked<About> {
  type: 'text';
  /** The most characters; undefined where any number will do. */
  most?: number | undefined;
  /** Whether there is room for sentences. Default: one line. */
  long?: boolean;
  suggest?: (facts: Facts<About>) => readonly Suggestion[];
}

/** A day, within limits. */
export interface DayQuestion<About> extends Asked<About> {
  type: 'day';
  min?: (facts: Facts<About>) => PlainDate | undefined;
  max?: (facts: Facts<About>) => PlainDate | undefined;
  suggest?: (facts: Facts<About>) => readonly Suggestion[];
}

/** Some answers of a list, or none. */
export interface SeveralQuestion<About> extends Asked<About> {
  type: 'several';
  options: (facts: Facts<About>) => readonly Option[];
}

/** What somebody allows, each with a last day or none. */
export interface UsesQuestion<About> extends Asked<About> {
  type: 'uses';
  /** The limits of a use's own last day. */
  min?: (facts: Facts<About>) => PlainDate | undefined;
  max?: (facts: Facts<About>) => PlainDate | undefined;
}

/** Which version was read: a fingerprint, taken over from the story as it stands. */
export interface VersionQuestion<About> extends Asked<About> {
  type: 'version';
  /** The words on the button that takes the version over. */
  button: string;
  /** What to do when the story has changed since. */
  again: string;
  /** Where the button writes today. */
  dayAt: AnswerPath;
}

/** A question, as data: the form's renderer turns it into fields. */
export type Question<About = Group> =
  | ChoiceQuestion<About>
  | YesNoQuestion<About>
  | ConfirmQuestion<About>
  | TextQuestion<About>
  | DayQuestion<About>
  | SeveralQuestion<About>
  | UsesQuestion<About>
  | VersionQuestion<About>;

/** The questions of one group, in the order in which they are asked. */
export type Questions = readonly Question[];

/** The one option there is; undefined where there are several, or none. */
export function onlyOption<About>(
  question: Question<About>,
  facts: Facts<About>,
): Option | undefined {
  const options = question.type === 'choice' ? question.options(facts) : [];
  return options.length === 1 ? options[0] : undefined;
}

/** The options for a closed list of words, in its order. A word without its option does not compile. */
export function optionsOf<const Word extends string>(
  list: readonly Word[],
  words: Record<Word, Omit<Option, 'value'>>,
): readonly Option<Word>[] {
  return list.map((value) => ({ value, ...words[value] }));
}
