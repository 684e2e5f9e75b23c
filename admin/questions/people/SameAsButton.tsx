import { useId, useState } from 'react';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useFocusOnChange } from '../control/use-focus-on-change.ts';
import type { FieldChange } from '../definitions/answer-path.ts';
import type { CopiedAnswer } from '../definitions/copied-answers.ts';

const { sameAs } = questionsWords;

interface SameAsButtonProps {
  /** The index of the person whose answers are copied, from 0. */
  index: number;
  copied: readonly CopiedAnswer[];
  onAnswer: (changes: readonly FieldChange[]) => void;
}

/** Copies answers of another person. It lists beforehand which questions it answers. */
export function SameAsButton({ index, copied, onAnswer }: SameAsButtonProps) {
  const id = useId();
  const [isDone, setDone] = useState(false);
  // The pressed button disappears.
  const done = useFocusOnChange<HTMLParagraphElement>(isDone);
  if (copied.length === 0) {
    return isDone ? (
      <p className="ask-hint" role="status" ref={done} tabIndex={-1}>
        {sameAs.done(index + 1)}
      </p>
    ) : null;
  }
  return (
    <div className="ask-change">
      <button
        type="button"
        className="ask-button"
        aria-describedby={id}
        onClick={() => {
          setDone(true);
          onAnswer(copied);
        }}
      >
        {sameAs.button(index + 1)}
      </button>
      <p className="ask-hint" id={id}>
        {sameAs.hint(copied.map(({ question }) => question.words).join(' '))}
      </p>
    </div>
  );
}
