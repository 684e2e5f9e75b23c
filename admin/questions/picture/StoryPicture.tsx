import { useState } from 'react';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { controlLabel, type ControlProps } from '../control/control-props.ts';
import { useSaveCount } from '../control/save-count.ts';
import { useControlHandle } from '../control/use-control-handle.ts';
import { groupAdapter, useControlState } from '../control/use-control-state.ts';
import { useFocusOnChange } from '../control/use-focus-on-change.ts';
import { useStoryFacts } from '../control/use-story-facts.ts';
import { createAnswerDraft, type AnswerDraft } from '../definitions/answer-draft.ts';
import { CurrentPicture } from './CurrentPicture.tsx';
import { NewPicture, PicturePicker } from './NewPicture.tsx';
import { usePictureChoice } from './picture-choice.ts';

/** The control for `image`: a picture from this computer, and the answers about the picture. */
export function StoryPicture(control: ControlProps) {
  const root = useControlHandle(control);
  const story = useStoryFacts(control);
  const [draft, write] = useControlState(control, groupAdapter);
  const [choice, choose] = usePictureChoice();
  const saves = useSaveCount();
  // A removed picture can be restored until the next save.
  const [removed, setRemoved] = useState<{ draft: AnswerDraft; saves: number }>();
  const hasPicture = draft.answers['src'] !== undefined;
  const isNew = typeof choice === 'object';
  const focusTarget = useFocusOnChange<HTMLDivElement>(`${String(isNew)} ${String(hasPicture)}`);
  const remove = () => {
    setRemoved({ draft, saves });
    write(createAnswerDraft({}));
  };
  return (
    <div
      className="ask-root"
      id={control.forID}
      ref={root}
      role="group"
      aria-label={controlLabel(control)}
    >
      {isNew ? (
        <NewPicture
          chosen={choice}
          {...{ control, story }}
          onUse={(image) => {
            write(createAnswerDraft(image));
            choose(undefined);
          }}
          onDiscard={() => choose(undefined)}
        />
      ) : (
        <div ref={focusTarget} tabIndex={-1}>
          {hasPicture && <CurrentPicture {...{ control, story, draft, write }} onRemove={remove} />}
          {removed?.saves === saves && !hasPicture && (
            <p className="ask-removed" role="status">
              {questionsWords.picture.removed}{' '}
              <button type="button" className="ask-suggestion" onClick={() => write(removed.draft)}>
                {questionsWords.picture.restore}
              </button>
            </p>
          )}
          <PicturePicker
            hasPicture={hasPicture}
            isUnreadable={choice === 'unreadable'}
            onPick={choose}
          />
        </div>
      )}
    </div>
  );
}
