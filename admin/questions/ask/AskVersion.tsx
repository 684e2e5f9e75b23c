import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useDraft } from '../../checklist/draft-store.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { getAtPath, type FieldChange } from '../definitions/answer-path.ts';
import { readTypedCode } from '../../../src/story/fingerprint/fingerprint-code.ts';
import { isText } from '../../../src/story/plain-data.ts';
import { ChangesSince } from './ChangesSince.tsx';
import { signVersion } from '../definitions/sign-version.ts';
import { toInputText } from '../definitions/story-facts.ts';
import type { AskProps } from './ask-props.ts';
import { FieldFrame } from './QuestionFrame.tsx';

const { version } = questionsWords;

/**
 * The version that was read. The buttons copy the fingerprint of the open story, and another one if
 * the question says so. The fingerprint can also be typed from the reading copy. A version that
 * cannot be signed yet has no button, and says what comes first.
 */
export function AskVersion({ question, ...props }: AskProps<'version'>) {
  const { facts, value, path, onAnswer } = props;
  const judged = useDraft()?.judged;
  const current = judged?.[question.fingerprintField];
  const answer = (code: string) => ({ path: question.path, value: code === '' ? undefined : code });
  const waitsFor = value === undefined ? question.waitsFor?.(facts) : undefined;
  const buttons = question.buttons.filter(({ applies }) => applies?.(facts) !== false);
  return (
    <FieldFrame question={question} {...props}>
      {(attributes) => (
        <>
          <p className="ask-version">{waitsFor ?? statusWords(value, current, question)}</p>
          {current !== undefined &&
            waitsFor === undefined &&
            buttons.map((button) => (
              <button
                key={button.words}
                type="button"
                className="ask-button"
                aria-pressed={value === current && isGiven(button.changes ?? [], facts.about)}
                onClick={() => {
                  const signed = signVersion(question, button, judged, facts.story.on);
                  if (signed) onAnswer(signed);
                }}
              >
                {button.words}
              </button>
            ))}
          <input
            {...attributes}
            className="ask-field ask-code"
            data-path={path}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={toInputText(value)}
            onChange={({ target }) => onAnswer([answer(readTypedCode(target.value).code)])}
          />
          {isOtherVersion(value, current, question) && (
            <ChangesSince key={value} code={value} story={facts.story} />
          )}
        </>
      )}
    </FieldFrame>
  );
}

/** Whether the answers that a button gives are those in the story. */
function isGiven(changes: readonly FieldChange[], about: FieldGroup): boolean {
  return changes.every(({ path, value }) => getAtPath(about, path) === value);
}

/** Whether the answer is the whole code of another version of the story. */
function isOtherVersion(
  value: unknown,
  current: string | undefined,
  { fingerprintField }: Pick<AskProps<'version'>['question'], 'fingerprintField'>,
): value is string {
  if (fingerprintField !== 'fingerprint' || current === undefined || !isText(value)) return false;
  return value !== current && readTypedCode(value).problem === undefined;
}

function statusWords(
  value: unknown,
  current: string | undefined,
  {
    whatChanged,
    whenChanged,
  }: Pick<AskProps<'version'>['question'], 'whatChanged' | 'whenChanged'>,
): string {
  if (current === undefined) return version.none;
  if (value === undefined) return version.current(current);
  const problem = isText(value) ? readTypedCode(value).problem : 'incomplete';
  if (problem) return version[problem];
  return value === current ? version.matches : version.changed(whatChanged, current, whenChanged);
}
