import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useDraft } from '../../checklist/draft-store.ts';
import { itemsAt } from '../../checklist/judged-draft.ts';
import { AskQuestions } from '../ask/AskQuestions.tsx';
import { Messages } from '../ask/Messages.tsx';
import { messagesForGroup } from '../ask/question-messages.ts';
import type { ControlProps } from '../control/control-props.ts';
import { setAnswers, type AnswerDraft } from '../definitions/answer-draft.ts';
import { pictureQuestions } from '../definitions/picture-questions.ts';
import { toInputText, type StoryFacts } from '../definitions/story-facts.ts';
import { visibleQuestions } from '../definitions/visible-questions.ts';

interface CurrentPictureProps {
  control: ControlProps;
  story: StoryFacts;
  draft: AnswerDraft;
  write: (next: AnswerDraft) => void;
  onRemove: () => void;
}

/**
 * The story's picture, with the questions about the picture and a button that removes the picture.
 */
export function CurrentPicture({ control, story, draft, write, onRemove }: CurrentPictureProps) {
  const { field, getAsset } = control;
  const { src, alt } = draft.answers;
  const items = itemsAt(useDraft()?.judged, 'image');
  const visible = visibleQuestions(draft.answers, pictureQuestions, story);
  return (
    <>
      <img
        className="ask-picture"
        src={getAsset(toInputText(src), field).toString()}
        alt={toInputText(alt)}
      />
      <Messages
        id="image-said"
        messages={{ isUnanswered: false, items: messagesForGroup(visible, 'image.', items) }}
      />
      <AskQuestions
        questions={visible}
        about={draft.answers}
        story={story}
        pathPrefix="image."
        items={items}
        onAnswer={(changes) => write(setAnswers(draft, pictureQuestions, changes, story))}
      />
      <button type="button" className="ask-suggestion" onClick={onRemove}>
        {questionsWords.picture.remove}
      </button>
    </>
  );
}
