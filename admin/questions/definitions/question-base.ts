import type { AnswerPath, FieldChange } from './answer-path.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { StoryFacts } from './story-facts.ts';

/** The facts that a question may depend on: the answers of its group, and the story. */
export interface QuestionFacts<About = FieldGroup> {
  /** The answers of the question's group so far. */
  about: About;
  story: StoryFacts;
}

/** Answers to several questions that one press gives. */
export interface AnswersTogether {
  /** The label of the button. The label or the hint names every answer. */
  words: string;
  /** What somebody has to know before they press. Default: none. */
  hint?: string | undefined;
  changes: readonly FieldChange[];
}

/** The properties of every question. */
export interface QuestionBase<About> {
  /** The path of the answer in its group. */
  path: AnswerPath;
  /** The question in spoken English. */
  words: string;
  /** Other words for the question where its usual words do not fit. Default: none. */
  wordsFor?: (facts: QuestionFacts<About>) => string | undefined;
  /** Help with the answer. */
  hint?: string | ((facts: QuestionFacts<About>) => string | undefined);
  /** Whether the answer may be left out. Default: no. */
  optional?: boolean | ((facts: QuestionFacts<About>) => boolean);
  /** Whether few people need the question. It is folded while it may be left out. Default: no. */
  isRare?: boolean;
  /**
   * The earlier question below which this one is folded, while that one is folded. Default: none.
   */
  foldsWith?: AnswerPath;
  /**
   * Whether another question that is still open answers this one too, so that only one of the two
   * has to be answered. Default: no.
   */
  isAnsweredElsewhere?: (facts: QuestionFacts<About>) => boolean;
  /**
   * The answer that the form writes automatically when it can be known. The form states it, and asks
   * only if somebody wants to change it. Default: none.
   */
  propose?: (facts: QuestionFacts<About>) => string | undefined;
  /**
   * A button that answers several questions in one press, offered while none of them has an answer.
   * Default: none.
   */
  together?: (facts: QuestionFacts<About>) => AnswersTogether | undefined;
  /** The label of the button that changes a stated answer. Default: “Change”. */
  changeWords?: string;
  /**
   * Whether the question applies. The result may depend only on the person's part and on answers to
   * earlier questions. Default: always.
   */
  applies?: (facts: QuestionFacts<About>) => boolean;
}
