import { useDraft } from '../../checklist/draft-store.ts';
import { itemsAt } from '../../checklist/judged-draft.ts';
import { controlLabel, type ControlProps } from '../control/control-props.ts';
import { useControlHandle } from '../control/use-control-handle.ts';
import { setAnswers, type AnswerDraft } from '../definitions/answer-draft.ts';
import type { FormQuestions } from '../definitions/form-question.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';
import { visibleQuestions } from '../definitions/visible-questions.ts';
import { AskQuestions } from './AskQuestions.tsx';
import { Messages } from './Messages.tsx';
import { messagesForGroup } from './question-messages.ts';

interface AskGroupProps {
  control: ControlProps;
  questions: FormQuestions;
  story: StoryFacts;
  draft: AnswerDraft;
  write: (next: AnswerDraft) => void;
}

/** The control for one group of fields. It asks the questions about the group. */
export function AskGroup({ control, questions, story, draft, write }: AskGroupProps) {
  const root = useControlHandle(control);
  const path = String(control.field.get('name'));
  const items = itemsAt(useDraft()?.judged, path);
  const visible = visibleQuestions(draft.answers, questions, story);
  return (
    <div
      className="ask-root"
      id={control.forID}
      ref={root}
      role="group"
      aria-label={controlLabel(control)}
    >
      <Messages
        id={`${path}-said`}
        messages={{ isUnanswered: false, items: messagesForGroup(visible, `${path}.`, items) }}
      />
      <AskQuestions
        questions={visible}
        about={draft.answers}
        story={story}
        pathPrefix={`${path}.`}
        items={items}
        onAnswer={(changes) => write(setAnswers(draft, questions, changes, story))}
      />
    </div>
  );
}
