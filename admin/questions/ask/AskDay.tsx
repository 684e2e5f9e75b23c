import type { AskProps } from './ask-props.ts';
import { Day } from './Day.tsx';
import { FieldFrame } from './frame.tsx';
import { Suggestions } from './Suggestions.tsx';

/** A day within limits, with those that are often chosen. */
export function AskDay({ question, ...props }: AskProps<'day'>) {
  const { facts, value, at, onAnswer } = props;
  const answer = (day: string | undefined) => onAnswer([{ path: question.path, value: day }]);
  return (
    <FieldFrame question={question} {...props}>
      {(ties) => (
        <>
          <Day
            {...ties}
            data-path={at}
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
