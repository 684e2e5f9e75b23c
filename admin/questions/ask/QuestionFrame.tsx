import { useId, type ReactNode } from 'react';
import {
  isOptional,
  wordsOf,
  type FormQuestion,
  type QuestionFacts,
} from '../definitions/form-question.ts';
import { toInputText } from '../definitions/story-facts.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { WithRuleLinks } from '../../rules/RuleLink.tsx';
import { Messages } from './Messages.tsx';
import type { AskProps } from './ask-props.ts';

/** The attributes that tie a field to its label, hint and messages. */
export interface FieldAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

type FrameProps = Pick<AskProps, 'question' | 'facts' | 'messages' | 'path'>;

/** A question with one field: its label, hint and messages around the field. */
export function FieldFrame({
  question,
  facts,
  messages,
  children,
}: FrameProps & { children: (attributes: FieldAttributes) => ReactNode }) {
  const attributes = useFieldAttributes({ question, facts, messages });
  return (
    <div className="ask">
      <label className="ask-words" htmlFor={attributes.id}>
        <QuestionWords question={question} facts={facts} />
      </label>
      <Hint id={`${attributes.id}-hint`} question={question} facts={facts} />
      {children(attributes)}
      <Messages id={`${attributes.id}-said`} messages={messages} />
    </div>
  );
}

/** A question with several fields: its legend, hint and messages around the fields. */
export function GroupFrame({
  question,
  facts,
  messages,
  path,
  role,
  children,
}: FrameProps & { role?: 'radiogroup'; children: ReactNode }) {
  const { id, ...attributes } = useFieldAttributes({ question, facts, messages });
  return (
    <fieldset
      className="ask"
      data-path={path}
      role={role}
      aria-describedby={attributes['aria-describedby']}
      // ARIA allows the attribute on a radio group, but not on a plain group.
      aria-invalid={role && attributes['aria-invalid']}
    >
      <legend className="ask-words">
        <QuestionWords question={question} facts={facts} />
      </legend>
      <Hint id={`${id}-hint`} question={question} facts={facts} />
      {children}
      <Messages id={`${id}-said`} messages={messages} />
    </fieldset>
  );
}

function useFieldAttributes({
  question,
  facts,
  messages,
}: Omit<FrameProps, 'path'>): FieldAttributes {
  const id = useId();
  const describedBy = [
    hintOf(question, facts) !== undefined && `${id}-hint`,
    (messages.isUnanswered || messages.items.length > 0) && `${id}-said`,
  ].filter((each) => each !== false);
  return {
    id,
    'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
    'aria-invalid': messages.items.some(({ severity }) => severity === 'error') || undefined,
  };
}

function QuestionWords({ question, facts }: Pick<FrameProps, 'question' | 'facts'>) {
  return (
    <>
      {wordsOf(question, facts)}
      {isOptional(question, facts) && (
        <span className="ask-optional"> {questionsWords.optional}</span>
      )}
    </>
  );
}

function Hint({
  id,
  question,
  facts,
}: {
  id: string;
  question: FormQuestion;
  facts: QuestionFacts;
}) {
  const hint = hintOf(question, facts);
  return hint === undefined ? null : (
    <p className="ask-hint" id={id}>
      <WithRuleLinks text={hint} />
    </p>
  );
}

function hintOf({ hint }: FormQuestion, facts: QuestionFacts): string | undefined {
  return typeof hint === 'function' ? hint(facts) : hint;
}

/** Shows a value that the fields of a question cannot show, so that nothing is hidden. */
export function CurrentValue({ value }: { value: unknown }) {
  return value === undefined || typeof value === 'boolean' ? null : (
    <p className="ask-hint">{questionsWords.currentValue(toInputText(value))}</p>
  );
}
