import { useId, type ReactNode } from 'react';
import type { Facts, Question } from '../definitions/question.ts';
import { Said } from './Said.tsx';
import type { AskProps } from './ask-props.ts';

/** What ties a field to the words around it. */
export interface Ties {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

type FrameProps = Pick<AskProps, 'question' | 'facts' | 'said' | 'at'>;

/** One field below its label, with its hint and what is said of it. */
export function FieldFrame({
  question,
  facts,
  said,
  children,
}: FrameProps & { children: (ties: Ties) => ReactNode }) {
  const ties = useTies({ question, facts, said });
  return (
    <div className="ask">
      <label className="ask-words" htmlFor={ties.id}>
        <Words question={question} />
      </label>
      <Hint id={`${ties.id}-hint`} question={question} facts={facts} />
      {children(ties)}
      <Said id={`${ties.id}-said`} said={said} />
    </div>
  );
}

/** Several fields that answer one question together. */
export function GroupFrame({
  question,
  facts,
  said,
  at,
  role,
  children,
}: FrameProps & { role?: 'radiogroup'; children: ReactNode }) {
  const { id, ...ties } = useTies({ question, facts, said });
  return (
    <fieldset
      className="ask"
      data-path={at}
      role={role}
      aria-describedby={ties['aria-describedby']}
      // A plain group of fields cannot be invalid, only a group of radio buttons.
      aria-invalid={role && ties['aria-invalid']}
    >
      <legend className="ask-words">
        <Words question={question} />
      </legend>
      <Hint id={`${id}-hint`} question={question} facts={facts} />
      {children}
      <Said id={`${id}-said`} said={said} />
    </fieldset>
  );
}

function useTies({ question, facts, said }: Omit<FrameProps, 'at'>): Ties {
  const id = useId();
  const describedBy = [
    hintOf(question, facts) !== undefined && `${id}-hint`,
    (said.isOpen || said.items.length > 0) && `${id}-said`,
  ].filter((each) => each !== false);
  return {
    id,
    'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
    'aria-invalid': said.items.some(({ severity }) => severity === 'error') || undefined,
  };
}

function Words({ question }: { question: Question }) {
  return (
    <>
      {question.words}
      {question.optional === true && <span className="ask-optional"> (can be left out)</span>}
    </>
  );
}

function Hint({ id, question, facts }: { id: string; question: Question; facts: Facts }) {
  const hint = hintOf(question, facts);
  return hint === undefined ? null : (
    <p className="ask-hint" id={id}>
      {hint}
    </p>
  );
}

function hintOf({ hint }: Question, facts: Facts): string | undefined {
  return typeof hint === 'function' ? hint(facts) : hint;
}
