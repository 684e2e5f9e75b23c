import { useState } from 'react';
import { toInputText } from '../definitions/story-facts.ts';
import type { AskProps } from './ask-props.ts';
import { FieldFrame } from './QuestionFrame.tsx';

/**
 * Asks for several texts, one on each line. The field keeps an empty line while somebody types,
 * although the story does not store it.
 */
export function AskLines({ question, ...props }: AskProps<'lines'>) {
  const { value, path, onAnswer } = props;
  const [typed, setTyped] = useState(() => toLines(value));
  const isTypedCurrent = JSON.stringify(fromLines(typed)) === JSON.stringify(value);
  return (
    <FieldFrame question={question} {...props}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="ask-field"
          data-path={path}
          rows={3}
          autoComplete="off"
          value={isTypedCurrent ? typed : toLines(value)}
          onChange={({ target }) => {
            setTyped(target.value);
            onAnswer([{ path: question.path, value: fromLines(target.value) }]);
          }}
        />
      )}
    </FieldFrame>
  );
}

function toLines(value: unknown): string {
  return Array.isArray(value) ? value.map(toInputText).join('\n') : toInputText(value);
}

/** Returns the texts of the lines; undefined if there is none. */
function fromLines(text: string): string[] | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const texts = lines.filter((line) => line !== '');
  return texts.length > 0 ? texts : undefined;
}
