import { useId, useState } from 'react';
import { useFocusOnChange } from '../control/use-focus-on-change.ts';
import { answersTogether } from '../definitions/form-question.ts';
import type { AskProps } from './ask-props.ts';

/**
 * A button above a question. One press answers several questions; the label or the hint names them.
 */
export function AnswerTogether({
  question,
  facts,
  onAnswer,
}: Pick<AskProps, 'question' | 'facts' | 'onAnswer'>) {
  const id = useId();
  const [presses, setPresses] = useState(0);
  // The pressed button disappears, so the focus moves to the element around it.
  const slot = useFocusOnChange<HTMLDivElement>(presses);
  const together = answersTogether(question, facts);
  if (question.together === undefined) return null;
  return (
    <div className="ask-slot" ref={slot} tabIndex={-1}>
      {together && (
        <div className="ask-change">
          <button
            type="button"
            className="ask-button"
            aria-describedby={together.hint === undefined ? undefined : id}
            onClick={() => {
              setPresses(presses + 1);
              onAnswer(together.changes);
            }}
          >
            {together.words}
          </button>
          {together.hint !== undefined && (
            <p className="ask-hint" id={id}>
              {together.hint}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
