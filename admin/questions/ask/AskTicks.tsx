import { useId } from 'react';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { toInputText } from '../definitions/story-facts.ts';
import type { AskProps } from './ask-props.ts';
import { CurrentValue, GroupFrame } from './QuestionFrame.tsx';

/** One tick box. Its value is `true` or undefined. */
export function AskConfirm({ question, ...props }: AskProps<'confirm'>) {
  const id = useId();
  const { value, onAnswer } = props;
  return (
    <GroupFrame question={question} {...props}>
      <CurrentValue value={value} />
      <div className="ask-option">
        <input
          type="checkbox"
          id={id}
          checked={value === true}
          onChange={({ target }) =>
            onAnswer([{ path: question.path, value: target.checked || undefined }])
          }
        />
        <label htmlFor={id}>{question.yes}</label>
      </div>
    </GroupFrame>
  );
}

/**
 * A tick box for each of several answers. An answer that the question does not offer can be
 * removed.
 */
export function AskSeveral({ question, ...props }: AskProps<'several'>) {
  const { facts, value, onAnswer } = props;
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const offered = question.options(facts);
  const others = chosen
    .filter((each) => !offered.some((option) => option.value === each))
    .map((each) => ({
      value: each,
      words: questionsWords.currentValue(toInputText(each)),
      hint: undefined,
    }));
  const write = (next: readonly unknown[]) =>
    onAnswer([{ path: question.path, value: next.length > 0 ? next : undefined }]);
  return (
    <GroupFrame question={question} {...props}>
      {value !== undefined && !Array.isArray(value) && <CurrentValue value={value} />}
      {[...offered, ...others].map((option) => (
        <TickOption
          key={toInputText(option.value)}
          words={option.words}
          hint={option.hint}
          isChosen={chosen.includes(option.value)}
          onToggle={(isChosen) =>
            write(
              isChosen ? [...chosen, option.value] : chosen.filter((each) => each !== option.value),
            )
          }
        />
      ))}
    </GroupFrame>
  );
}

interface TickOptionProps {
  words: string;
  hint: string | undefined;
  isChosen: boolean;
  onToggle: (isChosen: boolean) => void;
}

function TickOption({ words, hint, isChosen, onToggle }: TickOptionProps) {
  const id = useId();
  return (
    <div className="ask-option">
      <input
        type="checkbox"
        id={id}
        checked={isChosen}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ target }) => onToggle(target.checked)}
      />
      <label htmlFor={id}>{words}</label>
      {hint !== undefined && (
        <p className="ask-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
