import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import type { AnswerOption } from '../definitions/form-question.ts';
import { toInputText } from '../definitions/story-facts.ts';
import { AskText } from './AskText.tsx';
import type { AskProps } from './ask-props.ts';
import { CurrentValue, GroupFrame } from './QuestionFrame.tsx';
import { RadioOptions } from './RadioOptions.tsx';

/** A choice of one answer; a text field while the list of answers is unknown. */
export function AskChoice({ question, ...props }: AskProps<'choice'>) {
  const { facts, value, onAnswer } = props;
  const offered = question.options(facts);
  if (offered.length === 0) return <AskText {...props} question={{ ...question, type: 'text' }} />;
  const current = value === undefined ? undefined : toInputText(value);
  const isOffered = current === undefined || offered.some((each) => each.value === current);
  const options = isOffered ? offered : [...offered, unofferedOption(current)];
  return (
    <GroupFrame question={question} {...props} role="radiogroup">
      <RadioOptions
        options={options}
        chosen={current}
        onChoose={(chosen) => onAnswer([{ path: question.path, value: chosen }])}
      />
    </GroupFrame>
  );
}

/**
 * Makes an option for the story's answer if the question does not offer it, so that it is shown.
 */
function unofferedOption(value: string): AnswerOption {
  return {
    value,
    words: questionsWords.currentValue(value),
    hint: questionsWords.doesNotFit,
  };
}

const optionOf = { true: 'yes', false: 'no' } as const;

/** A choice of yes or no. */
export function AskYesNo({ question, ...props }: AskProps<'yes-no'>) {
  const { value, onAnswer } = props;
  return (
    <GroupFrame question={question} {...props} role="radiogroup">
      <CurrentValue value={value} />
      <RadioOptions
        options={[
          { value: 'yes', ...question.yes },
          { value: 'no', ...question.no },
        ]}
        chosen={typeof value === 'boolean' ? optionOf[`${value}`] : undefined}
        onChoose={(chosen) => onAnswer([{ path: question.path, value: chosen === 'yes' }])}
      />
    </GroupFrame>
  );
}
