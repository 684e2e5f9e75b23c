import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import type { AnswerOption } from '../definitions/form-question.ts';
import { toInputText } from '../definitions/story-facts.ts';
import { AskText } from './AskText.tsx';
import type { AskProps } from './ask-props.ts';
import { CurrentValue, GroupFrame } from './QuestionFrame.tsx';
import { RadioOptions } from './RadioOptions.tsx';

/** A choice of one answer. Where the list of answers is not known yet, it becomes a text field. */
export function AskChoice({ question, ...props }: AskProps<'choice'>) {
  const { facts, value, onAnswer } = props;
  const offered = question.options(facts);
  if (offered.length === 0) return <AskText {...props} question={{ ...question, type: 'text' }} />;
  const written = value === undefined ? undefined : toInputText(value);
  const isOffered = written === undefined || offered.some((each) => each.value === written);
  const options = isOffered ? offered : [...offered, unofferedOption(written)];
  return (
    <GroupFrame question={question} {...props} role="radiogroup">
      <RadioOptions
        options={options}
        chosen={written}
        onChoose={(chosen) => onAnswer([{ path: question.path, value: chosen }])}
      />
    </GroupFrame>
  );
}

/** An answer that the story has and the question does not offer. Showing it hides nothing. */
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
