import { getAtPath, type AnswerPath, type FieldChange } from './answer-path.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { AnswersTogether, QuestionBase, QuestionFacts } from './question-base.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import type { Use } from '../../../src/story/vocabulary.ts';

export type { QuestionFacts } from './question-base.ts';

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

/** The field of one of the two fingerprints of a story. */
type FingerprintField = 'fingerprint' | 'wordsFingerprint';

/** A button that records that a version was read. */
export interface VersionButton<About> {
  words: string;
  /** The further answers that the button gives. Default: none. */
  changes?: readonly FieldChange[];
  /** Whether the button is offered. Default: always. */
  applies?: (facts: QuestionFacts<About>) => boolean;
}

/** The version that was read, by its fingerprint. A button copies the open story's fingerprint. */
export interface VersionQuestion<About> extends QuestionBase<About> {
  type: 'version';
  /** Which of the two fingerprints the answer is. */
  fingerprintField: FingerprintField;
  /** Another fingerprint that the buttons set too. Default: none. */
  alsoSets?: { path: AnswerPath; fingerprintField: FingerprintField };
  /** The buttons that copy the fingerprint. */
  buttons: readonly VersionButton<About>[];
  /** What has to be answered before the version can be signed; undefined if nothing. */
  waitsFor?: (facts: QuestionFacts<About>) => string | undefined;
  /** What has changed if the story has another fingerprint now. */
  whatChanged: string;
  /** What to do if the story has changed since that version. */
  whenChanged: string;
  /** The path of the day of reading. The buttons set that day to today. */
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

/** Returns the words of a question, which may depend on the facts. */
export function wordsOf<About>(question: FormQuestion<About>, facts: QuestionFacts<About>): string {
  return question.wordsFor?.(facts) ?? question.words;
}

/** Returns the answers that one press gives; undefined once any of the questions is answered. */
export function answersTogether(
  question: FormQuestion,
  facts: QuestionFacts,
): AnswersTogether | undefined {
  const together = question.together?.(facts);
  const isAnyAnswered = together?.changes.some(
    ({ path }) => getAtPath(facts.about, path) !== undefined,
  );
  return isAnyAnswered ? undefined : together;
}

/** Whether the answer to a question may be left out. */
export function isOptional<About>(
  { optional = false }: FormQuestion<About>,
  facts: QuestionFacts<About>,
): boolean {
  return typeof optional === 'function' ? optional(facts) : optional;
}

/**
 * Returns the answer that the form writes automatically: the only possible one, or the proposed one.
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
