import type { RefObject } from 'react';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';
import { wordsForAnswer, type VisibleQuestion } from '../definitions/visible-questions.ts';

interface SharedAnswersProps {
  /** The questions whose answers are as for the other person. */
  questions: readonly VisibleQuestion[];
  /** The other person, by number and description. */
  reference: string;
  about: FieldGroup;
  story: StoryFacts;
  pathPrefix: string;
  /** The element that has the focus after the answers were copied. */
  line: RefObject<HTMLDivElement | null>;
  onChange: () => void;
}

/** States in one line what is as for another person. A button shows the fields instead. */
export function SharedAnswers(props: SharedAnswersProps) {
  const { questions, reference, about, story, pathPrefix, line, onChange } = props;
  return (
    <div className="ask-settled" ref={line} tabIndex={-1}>
      {questions.length > 0 && (
        <p>
          {questionsWords.sameAs.asFor(reference)}{' '}
          {questions.map(({ question, value }, index) => (
            <span
              key={question.path.join('.')}
              data-path={`${pathPrefix}${question.path.join('.')}`}
              tabIndex={-1}
            >
              {index > 0 && '; '}
              {wordsForAnswer(question, value, { about, story })}
            </span>
          ))}
          .{' '}
          <button type="button" className="ask-suggestion" onClick={onChange}>
            {questionsWords.change}
          </button>
        </p>
      )}
    </div>
  );
}
