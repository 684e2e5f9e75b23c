import type { ComponentProps } from 'react';
import { writeDate } from '../../../src/words/dates.ts';
import { parseDay, toInputText } from '../definitions/story-facts.ts';
import type { AskProps } from './ask-props.ts';
import { FieldFrame } from './QuestionFrame.tsx';
import { Suggestions } from './Suggestions.tsx';

/** A day within limits, with suggestions. */
export function AskDay({ question, ...props }: AskProps<'day'>) {
  const { facts, value, path, onAnswer } = props;
  const answer = (day: string | undefined) => onAnswer([{ path: question.path, value: day }]);
  return (
    <FieldFrame question={question} {...props}>
      {(attributes) => (
        <>
          <DayInput
            {...attributes}
            data-path={path}
            min={question.min?.(facts)}
            max={question.max?.(facts)}
            value={value}
            onDay={answer}
          />
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

interface DayInputProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type'> {
  value: unknown;
  onDay: (day: string | undefined) => void;
}

/**
 * A date input. The date in words is beside the input, because browsers write dates in different
 * ways. A value that is not a date has a text input, because a date input would hide the value.
 */
export function DayInput({ value, onDay, ...attributes }: DayInputProps) {
  const text = toInputText(value);
  const day = parseDay(text);
  return (
    <>
      <input
        {...attributes}
        className="ask-field ask-day"
        type={text === '' || day ? 'date' : 'text'}
        placeholder="2026-03-01"
        value={text}
        onChange={({ target }) => onDay(target.value === '' ? undefined : target.value)}
      />
      {day && <span className="ask-hint">{writeDate(day)}</span>}
    </>
  );
}
