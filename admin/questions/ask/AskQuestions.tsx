import type { FieldGroup } from '../../../src/story/plain-data.ts';
import type { ChecklistItem } from '../../checklist/judged-draft.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';
import type { VisibleQuestion } from '../definitions/visible-questions.ts';
import { AskChoice, AskYesNo } from './AskChoice.tsx';
import { AskDay } from './AskDay.tsx';
import { AskText } from './AskText.tsx';
import { AskConfirm, AskSeveral } from './AskTicks.tsx';
import { AskUses } from './AskUses.tsx';
import { AskVersion } from './AskVersion.tsx';
import type { AskProps } from './ask-props.ts';
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

/** Renders questions as fields. A question with only one possible answer becomes a statement. */
export function AskQuestions(props: AskQuestionsProps) {
  const { questions, about, story, pathPrefix, items, onAnswer } = props;
  return questions.map((visible) => {
    const { question, value, settled } = visible;
    const path = `${pathPrefix}${question.path.join('.')}`;
    if (settled) {
      return (
        <p key={path} className="ask-settled" data-path={path} tabIndex={-1}>
          {question.words} {settled.words}.
        </p>
      );
    }
    const messages = messagesForQuestion(visible, pathPrefix, items);
    return (
      <AskQuestion
        key={path}
        {...{ question, value, path, messages, onAnswer }}
        facts={{ about, story }}
      />
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
    case 'uses':
      return <AskUses question={question} {...props} />;
    case 'version':
      return <AskVersion question={question} {...props} />;
  }
}
