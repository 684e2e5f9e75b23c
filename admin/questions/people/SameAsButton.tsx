import { useId } from 'react';
import type { FieldChange } from '../definitions/answer-path.ts';
import type { CopiedAnswer } from '../definitions/copied-answers.ts';
import type { QuestionFacts } from '../definitions/form-question.ts';
import { wordsForAnswer } from '../definitions/visible-questions.ts';

interface SameAsButtonProps {
  /** The label of the button. It says whose answers are copied. */
  words: string;
  /** Writes the hint of the button from the list of the questions that it answers. */
  hintFor: (questions: string) => string;
  copied: readonly CopiedAnswer[];
  /**
   * The facts with which the hint states each answer after its question. Default: the hint lists
   * the questions alone.
   */
  factsForAnswers?: QuestionFacts;
  onAnswer: (changes: readonly FieldChange[]) => void;
}

/** A button that copies answers of another person. A hint lists the questions that it answers. */
export function SameAsButton({
  words,
  hintFor,
  copied,
  factsForAnswers,
  onAnswer,
}: SameAsButtonProps) {
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
              factsForAnswers
                ? `${question.words} ${wordsForAnswer(question, value, factsForAnswers)}.`
                : question.words,
            )
            .join(' '),
        )}
      </p>
    </div>
  );
}
