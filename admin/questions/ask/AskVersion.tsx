import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useDraft } from '../../checklist/draft-store.ts';
import { toInputText } from '../definitions/story-facts.ts';
import type { AskProps } from './ask-props.ts';
import { FieldFrame } from './QuestionFrame.tsx';

const { version } = questionsWords;

/**
 * The version that was read. A button copies the fingerprint of the open story, and another one if
 * the question says so. The fingerprint can also be typed from the reading copy.
 */
export function AskVersion({ question, ...props }: AskProps<'version'>) {
  const { facts, value, path, onAnswer } = props;
  const judged = useDraft()?.judged;
  const current = judged?.[question.code];
  const answer = (code: string) => ({ path: question.path, value: code === '' ? undefined : code });
  const { alsoSets } = question;
  const other = alsoSets && [{ path: alsoSets.path, value: judged?.[alsoSets.code] }];
  return (
    <FieldFrame question={question} {...props}>
      {(attributes) => (
        <>
          <p className="ask-version">{statusWords(value, current, question.whenChanged)}</p>
          {current !== undefined && (
            <button
              type="button"
              className="ask-button"
              aria-pressed={value === current}
              onClick={() =>
                onAnswer([
                  answer(current),
                  ...(other ?? []),
                  { path: question.dayPath, value: facts.story.on },
                ])
              }
            >
              {question.button}
            </button>
          )}
          <input
            {...attributes}
            className="ask-field ask-code"
            data-path={path}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={toInputText(value)}
            onChange={({ target }) => onAnswer([answer(target.value.trim().toUpperCase())])}
          />
        </>
      )}
    </FieldFrame>
  );
}

function statusWords(value: unknown, current: string | undefined, whenChanged: string): string {
  if (current === undefined) return version.none;
  if (value === undefined) return version.current(current);
  return value === current ? version.matches : version.changed(current, whenChanged);
}
