import { useEffect, useRef } from 'react';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { PlainDate } from '../../../src/story/plain-date.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import type { ChecklistItem } from '../../checklist/judged-draft.ts';
import { consentStatus } from '../definitions/change-of-mind.ts';
import { findPartChoice } from '../definitions/part-choices.ts';
import { toInputText } from '../definitions/story-facts.ts';
import { unansweredQuestions, type VisibleQuestion } from '../definitions/visible-questions.ts';

const { person } = questionsWords;

interface StatusProps {
  about: FieldGroup;
  questions: readonly VisibleQuestion[];
  items: readonly ChecklistItem[];
  on: PlainDate;
}

interface PersonSummaryProps extends StatusProps {
  /** The index of the person in the story, from 0. */
  index: number;
  pathPrefix: string;
  isNew: boolean;
}

/**
 * The summary of a person: the person's number, part, description and status, but never the name.
 */
export function PersonSummary({ index, pathPrefix, isNew, ...facts }: PersonSummaryProps) {
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew) summary.current?.focus();
  }, [isNew]);
  const status = statusWords(facts);
  const description = toInputText(facts.about['description']);
  return (
    <summary ref={summary} data-path={pathPrefix.slice(0, -1)}>
      <span className="ask-place">{person.number(index + 1)}</span>{' '}
      {findPartChoice(facts.about)?.short ?? person.noPart}
      {description !== '' && (
        <>
          {' '}
          <span>{person.described(description)}</span>
        </>
      )}
      {status !== '' && (
        <>
          {' '}
          <span className="ask-status">{status}</span>
        </>
      )}
    </summary>
  );
}

function statusWords({ about, questions, items, on }: StatusProps): string {
  const status = consentStatus(about, on);
  if (status === 'no') return person.saidNo;
  const open = unansweredQuestions(questions).length;
  if (open > 0) return person.toAnswer(open);
  if (status === 'to-be-asked') return person.askAgain;
  return items.some(({ severity }) => severity === 'error') ? person.hasErrors : '';
}
