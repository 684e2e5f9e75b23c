import { useId } from 'react';
import { textOf } from '../definitions/drafts.ts';
import type { AskProps } from './ask-props.ts';
import { AsItIs } from './AsItIs.tsx';
import { GroupFrame } from './frame.tsx';

/** Some answers of a list, each a tick. What is written and not offered can be unticked. */
export function AskSeveral({ question, ...props }: AskProps<'several'>) {
  const id = useId();
  const { facts, value, onAnswer } = props;
  const written: readonly unknown[] = Array.isArray(value) ? value : [];
  const offered = question.options(facts);
  const others = written
    .filter((each) => !offered.some((option) => option.value === each))
    .map((each) => ({ value: each, words: `As it is now: ${textOf(each)}`, hint: undefined }));
  const write = (next: readonly unknown[]) =>
    onAnswer([{ path: question.path, value: next.length > 0 ? next : undefined }]);
  return (
    <GroupFrame question={question} {...props}>
      {value !== undefined && !Array.isArray(value) && <AsItIs value={value} />}
      {[...offered, ...others].map((option, place) => (
        <div className="ask-option" key={textOf(option.value)}>
          <input
            type="checkbox"
            id={`${id}-${String(place)}`}
            checked={written.includes(option.value)}
            aria-describedby={option.hint === undefined ? undefined : `${id}-${String(place)}-hint`}
            onChange={({ target }) =>
              write(
                target.checked
                  ? [...written, option.value]
                  : written.filter((each) => each !== option.value),
              )
            }
          />
          <label htmlFor={`${id}-${String(place)}`}>{option.words}</label>
          {option.hint !== undefined && (
            <p className="ask-hint" id={`${id}-${String(place)}-hint`}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </GroupFrame>
  );
}
