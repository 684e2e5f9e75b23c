import { useId } from 'react';
import { AsItIs } from './AsItIs.tsx';
import type { AskProps } from './ask-props.ts';
import { GroupFrame } from './frame.tsx';

/** A tick: written down as true, or not at all. */
export function AskConfirm({ question, ...props }: AskProps<'confirm'>) {
  const id = useId();
  const { value, onAnswer } = props;
  return (
    <GroupFrame question={question} {...props}>
      <AsItIs value={value} />
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
