import { AskText } from './AskText.tsx';
import { textOf } from '../definitions/drafts.ts';
import type { AskProps } from './ask-props.ts';
import { GroupFrame } from './frame.tsx';
import { Options } from './Options.tsx';

/** One answer of a list. Where the list is not known, it can be written down. */
export function AskChoice({ question, ...props }: AskProps<'choice'>) {
  const { facts, value, onAnswer } = props;
  const offered = question.options(facts);
  if (offered.length === 0) return <AskText {...props} question={{ ...question, type: 'text' }} />;
  const written = value === undefined ? undefined : textOf(value);
  const isOffered = written === undefined || offered.some((each) => each.value === written);
  const options = isOffered ? offered : [...offered, notOffered(written)];
  return (
    <GroupFrame question={question} {...props} role="radiogroup">
      <Options
        options={options}
        chosen={written}
        onChoose={(chosen) => onAnswer([{ path: question.path, value: chosen }])}
      />
    </GroupFrame>
  );
}

/** What is written in the story and cannot be chosen: it is shown, so that nothing is hidden. */
function notOffered(value: string) {
  return {
    value,
    words: `As it is now: ${value}`,
    hint: 'This does not go with the other answers.',
  };
}
