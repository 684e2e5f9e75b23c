import { useId } from 'react';
import type { FieldChange } from '../definitions/answer-path.ts';
import type { CopiedAnswer } from '../definitions/copied-answers.ts';
import type { QuestionFacts } from '../definitions/form-question.ts';
import { wordsForAnswer } from '../definitions/visible-questions.ts';

interface SameAsButtonProps {
  /** The label of the button. It says whose answers are copied. */
  words: string;
  /** Says which questions the button answers. */
  hintFor: (questions: string) => string;
  copied: readonly CopiedAnswer[];
  /** The facts to say each answer beside its question. Default: the questions alone. */
  answersFor?: QuestionFacts;
  onAnswer: (changes: readonly FieldChange[]) => void;
}

/** Copies answers of another person. It lists beforehand which questions it answers. */
export function SameAsButton({ words, hintFor, copied, answersFor, onAnswer }: SameAsButtonProps) {
  const id = useId();
  if (copied.length === 0) return null;
  return (
    <div className="ask-change">
      <button
        type="button"
        className="ask-button"
        aria-describedby={id}
        onClick={() => onAnswer(copied)}
      >
        {words}
      </button>
      <p className="ask-hint" id={id}>
        {hintFor(
          copied
            .map(({ question, value }) =>
              answersFor
                ? `${question.words} ${wordsForAnswer(question, value, answersFor)}.`
                : question.words,
            )
            .join(' '),
        )}
      </p>
    </div>
  );
}
