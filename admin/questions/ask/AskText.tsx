import { textOf } from '../definitions/drafts.ts';
import type { AskProps } from './ask-props.ts';
import { FieldFrame } from './frame.tsx';
import { Suggestions } from './Suggestions.tsx';

/** A few words, or some sentences. Too many are kept and counted, never cut. */
export function AskText({ question, ...props }: AskProps<'text'>) {
  const { facts, value, at, onAnswer } = props;
  const { most, long = false } = question;
  const text = textOf(value);
  const answer = (words: string) =>
    onAnswer([{ path: question.path, value: words.trim() === '' ? undefined : words }]);
  const Field = long ? 'textarea' : 'input';
  return (
    <FieldFrame question={question} {...props}>
      {(ties) => (
        <>
          <Field
            {...ties}
            className="ask-field"
            data-path={at}
            value={text}
            autoComplete="off"
            {...(long ? { rows: 3 } : { type: 'text' })}
            onChange={({ target }: { target: { value: string } }) => answer(target.value)}
          />
          {most !== undefined && text.length > most && (
            <p className="ask-count">{tooLong(text.length - most)}</p>
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

function tooLong(by: number): string {
  return `${String(by)} ${by === 1 ? 'character' : 'characters'} too long`;
}
