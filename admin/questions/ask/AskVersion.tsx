import { useDraft } from '../../checklist/use-draft.ts';
import { textOf } from '../definitions/drafts.ts';
import type { AskProps } from './ask-props.ts';
import { FieldFrame } from './frame.tsx';

/** Which version was read: taken over from the story as it stands, or copied from the reading copy. */
export function AskVersion({ question, ...props }: AskProps<'version'>) {
  const { facts, value, at, onAnswer } = props;
  const present = useDraft()?.judged?.fingerprint;
  const answer = (code: string) => ({ path: question.path, value: code === '' ? undefined : code });
  return (
    <FieldFrame question={question} {...props}>
      {(ties) => (
        <>
          <p className="ask-version">{wordsFor(value, present, question.again)}</p>
          {present !== undefined && (
            <button
              type="button"
              className="ask-button"
              aria-pressed={value === present}
              onClick={() =>
                onAnswer([answer(present), { path: question.dayAt, value: facts.story.on }])
              }
            >
              {question.button}
            </button>
          )}
          <input
            {...ties}
            className="ask-field ask-code"
            data-path={at}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={textOf(value)}
            onChange={({ target }) => onAnswer([answer(target.value.trim().toUpperCase())])}
          />
        </>
      )}
    </FieldFrame>
  );
}

function wordsFor(value: unknown, present: string | undefined, again: string): string {
  if (present === undefined) {
    return 'The story has no version yet: there is too little of it. What is left says what is missing.';
  }
  if (value === undefined) return `The story as it stands now is version ${present}.`;
  return value === present
    ? 'This is the story as it stands now.'
    : `The story has changed since: it is version ${present} now. ${again}`;
}
