import type { AnswerPath } from './answer-path.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { StoryFacts } from './story-facts.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import type { Use } from '../../../src/story/vocabulary.ts';

/** The facts that a question may depend on: the answers of its group, and the story. */
export interface QuestionFacts<About = FieldGroup> {
  /** The answers of the question's group so far. */
  about: About;
  story: StoryFacts;
}

/** The properties of every question. */
interface QuestionBase<About> {
  /** The path of the answer in its group. */
  path: AnswerPath;
  /** The question in spoken English. */
  words: string;
  /** Help with the answer. */
  hint?: string | ((facts: QuestionFacts<About>) => string | undefined);
  /** Whether the answer may be left out. Default: no. */
  optional?: boolean | ((facts: QuestionFacts<About>) => boolean);
  /** Whether few people need the question. It is folded while it may be left out. Default: no. */
  isRare?: boolean;
  /**
   * The answer that the form writes by itself when it can be known. The form states it, and asks
   * only if somebody wants to change it. Default: none.
   */
  propose?: (facts: QuestionFacts<About>) => string | undefined;
  /**
   * Whether the question applies. The result may depend only on the person's part and on answers to
   * earlier questions. Default: always.
   */
  applies?: (facts: QuestionFacts<About>) => boolean;
}

/** An answer to choose from. */
export interface AnswerOption<Value extends string = string> {
  value: Value;
  words: string;
  /** The consequence of choosing the answer. */
  hint?: string;
}

/** A suggested answer. One press sets the answer. */
export interface Suggestion {
  value: string;
  words: string;
}

/** A choice of one answer from a list. */
export interface ChoiceQuestion<About> extends QuestionBase<About> {
  type: 'choice';
  options: (facts: QuestionFacts<About>) => readonly AnswerOption[];
}

/** A choice of yes or no. The story stores `true` or `false`. */
export interface YesNoQuestion<About> extends QuestionBase<About> {
  type: 'yes-no';
  yes: Omit<AnswerOption, 'value'>;
  no: Omit<AnswerOption, 'value'>;
}

/** A tick box. Its value is `true` or undefined. */
export interface ConfirmQuestion<About> extends QuestionBase<About> {
  type: 'confirm';
  /** The label of the tick box. */
  yes: string;
}

/** Free text. */
export interface TextQuestion<About> extends QuestionBase<About> {
  type: 'text';
  /** The maximum number of characters. Default: no limit. */
  maxLength?: number | undefined;
  /** Whether the input has several lines. Default: no. */
  multiline?: boolean;
  suggest?: (facts: QuestionFacts<About>) => readonly Suggestion[];
}

/** A day within limits. */
export interface DayQuestion<About> extends QuestionBase<About> {
  type: 'day';
  min?: (facts: QuestionFacts<About>) => PlainDate | undefined;
  max?: (facts: QuestionFacts<About>) => PlainDate | undefined;
  suggest?: (facts: QuestionFacts<About>) => readonly Suggestion[];
}

/** Any number of answers from a list. */
export interface SeveralQuestion<About> extends QuestionBase<About> {
  type: 'several';
  options: (facts: QuestionFacts<About>) => readonly AnswerOption[];
}

/** A whole number within limits. */
export interface NumberQuestion<About> extends QuestionBase<About> {
  type: 'number';
  min: (facts: QuestionFacts<About>) => number;
  max: (facts: QuestionFacts<About>) => number;
}

/** Several texts, one on each line. The story stores them as a list. */
export interface LinesQuestion<About> extends QuestionBase<About> {
  type: 'lines';
}

/** The uses that somebody allows, each perhaps until a last day. */
export interface UsesQuestion<About> extends QuestionBase<About> {
  type: 'uses';
  /** The uses that the person can allow. */
  offered: (facts: QuestionFacts<About>) => readonly Use[];
  /** The limits of the last day of a use. */
  min?: (facts: QuestionFacts<About>) => PlainDate | undefined;
  max?: (facts: QuestionFacts<About>) => PlainDate | undefined;
}

/** One of the two fingerprints of a story. */
type VersionCode = 'fingerprint' | 'wordsFingerprint';

/** The version that was read, by its fingerprint. A button copies the open story's fingerprint. */
export interface VersionQuestion<About> extends QuestionBase<About> {
  type: 'version';
  /** The fingerprint in question. */
  code: VersionCode;
  /** Another fingerprint that the button sets too. Default: none. */
  alsoSets?: { path: AnswerPath; code: VersionCode };
  /** The label of the button that copies the fingerprint. */
  button: string;
  /** What to do if the story has changed since that version. */
  whenChanged: string;
  /** The path of the day of reading. The button sets that day to today. */
  dayPath: AnswerPath;
}

/** A question of the form, as data. `AskQuestions` renders it. */
export type FormQuestion<About = FieldGroup> =
  | ChoiceQuestion<About>
  | YesNoQuestion<About>
  | ConfirmQuestion<About>
  | TextQuestion<About>
  | DayQuestion<About>
  | SeveralQuestion<About>
  | NumberQuestion<About>
  | LinesQuestion<About>
  | UsesQuestion<About>
  | VersionQuestion<About>;

/** The questions of one group of fields, in order. */
export type FormQuestions = readonly FormQuestion[];

/** Whether the answer to a question may be left out. */
export function isOptional<About>(
  { optional = false }: FormQuestion<About>,
  facts: QuestionFacts<About>,
): boolean {
  return typeof optional === 'function' ? optional(facts) : optional;
}

/**
 * Returns the answer that the form writes by itself: the only possible one, or the proposed one.
 */
export function ownAnswer<About>(
  question: FormQuestion<About>,
  facts: QuestionFacts<About>,
): string | undefined {
  return onlyOption(question, facts)?.value ?? question.propose?.(facts);
}

/** Returns the only option of a choice; undefined if there are several options, or none. */
export function onlyOption<About>(
  question: FormQuestion<About>,
  facts: QuestionFacts<About>,
): AnswerOption | undefined {
  const options = question.type === 'choice' ? question.options(facts) : [];
  return options.length === 1 ? options[0] : undefined;
}

/**
 * Makes the options for a closed list of values, in the order of the list. The compiler refuses a
 * value without words.
 */
export function optionsOf<const Word extends string>(
  list: readonly Word[],
  words: Record<Word, Omit<AnswerOption, 'value'>>,
): readonly AnswerOption<Word>[] {
  return list.map((value) => ({ value, ...words[value] }));
}
