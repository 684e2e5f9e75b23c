import type { FieldChange } from '../definitions/answer-path.ts';
import type { FormQuestion, QuestionFacts } from '../definitions/form-question.ts';
import type { QuestionMessages } from './question-messages.ts';

/** The properties of the component that asks one question. */
export interface AskProps<Type extends FormQuestion['type'] = FormQuestion['type']> {
  question: Extract<FormQuestion, { type: Type }>;
  facts: QuestionFacts;
  /** The current answer; undefined if there is none. */
  value: unknown;
  /** The path of the answer in the story, such as `people.0.naming`. */
  path: string;
  messages: QuestionMessages;
  onAnswer: (changes: readonly FieldChange[]) => void;
}
