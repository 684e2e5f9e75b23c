import { toInputText } from '../definitions/story-facts.ts';
import type { AskProps } from './ask-props.ts';
import { FieldFrame } from './QuestionFrame.tsx';

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
