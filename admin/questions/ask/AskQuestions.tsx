import { useState } from 'react';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { ChecklistItem } from '../../checklist/judged-draft.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';
import { wordsOf } from '../definitions/form-question.ts';
import type { VisibleQuestion } from '../definitions/visible-questions.ts';
import { AnswerTogether } from './AnswerTogether.tsx';
import { AskChoice, AskYesNo } from './AskChoice.tsx';
import { AskDay } from './AskDay.tsx';
import { AskText, AskNumber } from './AskText.tsx';
import { AskConfirm, AskSeveral } from './AskTicks.tsx';
import { AskUses } from './AskUses.tsx';
import { AskVersion } from './AskVersion.tsx';
import { AskLines } from './AskLines.tsx';
import type { AskProps } from './ask-props.ts';
import { StatedAnswer } from './StatedAnswer.tsx';
import { messagesForQuestion } from './question-messages.ts';

interface AskQuestionsProps {
  questions: readonly VisibleQuestion[];
  /** The answers of the group that the questions are about. */
  about: FieldGroup;
  story: StoryFacts;
  /**
   * The path of the group in the story, with a full stop at its end; empty for the story itself.
   */
  pathPrefix: string;
  items: readonly ChecklistItem[];
  onAnswer: AskProps['onAnswer'];
}

/**
 * Renders questions as fields. An answer that the form wrote automatically becomes a statement.
 * Questions that few people need are folded below the others.
 */
export function AskQuestions(props: AskQuestionsProps) {
  const { questions, ...rest } = props;
  const folded = questions.filter(({ isFolded }) => isFolded);
  // Answering a question must not close the fold around it.
  const [isOpen] = useState(() => folded.some(({ value }) => value !== undefined));
  return (
    <>
      <QuestionList {...rest} questions={questions.filter((each) => !each.isFolded)} />
      {folded.length > 0 && (
        <details className="ask-rare" open={isOpen}>
          <summary>{questionsWords.onlyIfItApplies}</summary>
          <QuestionList {...rest} questions={folded} />
        </details>
      )}
    </>
  );
}

function QuestionList(props: AskQuestionsProps) {
  const { questions, about, story, pathPrefix, items, onAnswer } = props;
  return questions.map((visible) => {
    const { question, value } = visible;
    const path = `${pathPrefix}${question.path.join('.')}`;
    const messages = messagesForQuestion(visible, pathPrefix, items);
    return (
      <StatedAnswer
        key={path}
        {...{ visible, path, messages }}
        words={wordsOf(question, { about, story })}
      >
        <AnswerTogether {...{ question, onAnswer }} facts={{ about, story }} />
        <AskQuestion {...{ question, value, path, messages, onAnswer }} facts={{ about, story }} />
      </StatedAnswer>
    );
  });
}

function AskQuestion({ question, ...props }: AskProps) {
  switch (question.type) {
    case 'choice':
      return <AskChoice question={question} {...props} />;
    case 'yes-no':
      return <AskYesNo question={question} {...props} />;
    case 'confirm':
      return <AskConfirm question={question} {...props} />;
    case 'text':
      return <AskText question={question} {...props} />;
    case 'day':
      return <AskDay question={question} {...props} />;
    case 'several':
      return <AskSeveral question={question} {...props} />;
    case 'number':
      return <AskNumber question={question} {...props} />;
    case 'lines':
      return <AskLines question={question} {...props} />;
    case 'uses':
      return <AskUses question={question} {...props} />;
    case 'version':
      return <AskVersion question={question} {...props} />;
  }
}
