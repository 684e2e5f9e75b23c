import { useId, useState, type ReactNode } from 'react';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useFocusOnChange } from '../control/use-focus-on-change.ts';
import type { VisibleQuestion } from '../definitions/visible-questions.ts';
import { Messages } from './Messages.tsx';
import type { QuestionMessages } from './question-messages.ts';

interface StatedAnswerProps {
  visible: VisibleQuestion;
  /** The words of the question. */
  words: string;
  path: string;
  messages: QuestionMessages;
  /** The field that asks the question. */
  children: ReactNode;
}

/**
 * A question, or a sentence if the form wrote the answer automatically. A button lets people change a
 * proposed answer: it replaces the sentence by the field, and moves the focus there. A proposed
 * answer with a message is shown as a field. A field stays a field once it has had the focus.
 */
export function StatedAnswer({ visible, words, path, messages, children }: StatedAnswerProps) {
  const id = useId();
  const [isChanging, setChanging] = useState(false);
  const [isUsed, setUsed] = useState(false);
  const field = useFocusOnChange<HTMLDivElement>(isChanging);
  const { question, stated } = visible;
  const isWrong = messages.items.length > 0;
  if (!stated || isChanging || isUsed || (isWrong && stated.mayChange)) {
    return (
      <div className="ask-slot" ref={field} tabIndex={-1} onFocus={() => setUsed(true)}>
        {children}
      </div>
    );
  }
  return (
    <div className="ask-settled">
      <p id={id} data-path={path} tabIndex={-1}>
        {words} {stated.words}.
      </p>
      {stated.mayChange && (
        <button
          type="button"
          className="ask-suggestion"
          aria-describedby={id}
          onClick={() => setChanging(true)}
        >
          {question.changeWords ?? questionsWords.change}
        </button>
      )}
      <Messages id={`${id}-said`} messages={messages} />
    </div>
  );
}
