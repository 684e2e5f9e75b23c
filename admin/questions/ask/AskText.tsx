import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { toInputText } from '../definitions/story-facts.ts';
import type { AskProps } from './ask-props.ts';
import { FieldFrame } from './QuestionFrame.tsx';
import { Suggestions } from './Suggestions.tsx';

/** A text input. The surplus of text that is too long is counted and never cut. */
export function AskText({ question, ...props }: AskProps<'text'>) {
  const { facts, value, path, onAnswer } = props;
  const { maxLength, multiline = false } = question;
  const text = toInputText(value);
  const answer = (next: string) =>
    onAnswer([{ path: question.path, value: next.trim() === '' ? undefined : next }]);
  const Field = multiline ? 'textarea' : 'input';
  return (
    <FieldFrame question={question} {...props}>
      {(attributes) => (
        <>
          <Field
            {...attributes}
            className="ask-field"
            data-path={path}
            value={text}
            autoComplete="off"
            {...(multiline ? { rows: 3 } : { type: 'text' })}
            onChange={({ target }: { target: { value: string } }) => answer(target.value)}
          />
          {maxLength !== undefined && text.length > maxLength && (
            <p className="ask-count">{questionsWords.tooLong(text.length - maxLength)}</p>
          )}
          <Suggestions
            suggestions={question.suggest?.(facts) ?? []}
            value={value}
            onTake={answer}
          />
        </>
      )}
    </FieldFrame>
  );
}

/**
 * Asks for a whole number. The input takes any text, so that nothing is lost while somebody types.
 * The checklist reports a value that does not fit.
 */
export function AskNumber({ question, ...props }: AskProps<'number'>) {
  const { facts, value, path, onAnswer } = props;
  const answer = (text: string) => {
    const isNumber = /^\d{1,3}$/.test(text);
    const given = isNumber ? Number(text) : text;
    onAnswer([{ path: question.path, value: text === '' ? undefined : given }]);
  };
  return (
    <FieldFrame question={question} {...props}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            className="ask-field ask-number"
            data-path={path}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={toInputText(value)}
            onChange={({ target }) => answer(target.value.trim())}
          />
          <span className="ask-hint"> {rangeWords(question.min(facts), question.max(facts))}</span>
        </>
      )}
    </FieldFrame>
  );
}

function rangeWords(min: number, max: number): string {
  return `${String(min)}–${String(max)}`;
}
