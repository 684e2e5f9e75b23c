import { AsItIs } from './AsItIs.tsx';
import type { AskProps } from './ask-props.ts';
import { GroupFrame } from './frame.tsx';
import { Options } from './Options.tsx';

const written = { true: 'yes', false: 'no' } as const;

/** Yes or no. */
export function AskYesNo({ question, ...props }: AskProps<'yes-no'>) {
  const { value, onAnswer } = props;
  return (
    <GroupFrame question={question} {...props} role="radiogroup">
      <AsItIs value={value} />
      <Options
        options={[
          { value: 'yes', ...question.yes },
          { value: 'no', ...question.no },
        ]}
        chosen={typeof value === 'boolean' ? written[`${value}`] : undefined}
        onChoose={(chosen) => onAnswer([{ path: question.path, value: chosen === 'yes' }])}
      />
    </GroupFrame>
  );
}
