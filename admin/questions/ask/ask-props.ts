import type { Facts, Question } from '../definitions/question.ts';
import type { Answer } from '../definitions/sheet.ts';
import type { Said } from './said.ts';

/** What every field of a question is given. */
export interface AskProps<Type extends Question['type'] = Question['type']> {
  question: Extract<Question, { type: Type }>;
  facts: Facts;
  value: unknown;
  /** Where the answer stands in the story, as in `people.0.naming`. */
  at: string;
  said: Said;
  onAnswer: (answers: readonly Answer[]) => void;
}
