import { useEffect, useId, useRef, useState } from 'react';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { AskQuestions } from '../ask/AskQuestions.tsx';
import type { ControlProps } from '../control/control-props.ts';
import { createAnswerDraft, setAnswers } from '../definitions/answer-draft.ts';
import { pictureQuestions } from '../definitions/picture-questions.ts';
import type { StoryFacts } from '../definitions/story-facts.ts';
import { visibleQuestions } from '../definitions/visible-questions.ts';
import { addPictureFile, type ChosenPicture } from './picture-choice.ts';

const { picture } = questionsWords;

interface PicturePickerProps {
  hasPicture: boolean;
  /** Whether the browser could not open the chosen file. */
  isUnreadable: boolean;
  onPick: (file: File | undefined) => void;
}

/** A file input for a picture from this computer. */
export function PicturePicker({ hasPicture, isUnreadable, onPick }: PicturePickerProps) {
  const id = useId();
  return (
    <div className="ask">
      <label className="ask-words" htmlFor={id}>
        {hasPicture ? picture.chooseAnother : picture.choose}
      </label>
      <p className="ask-hint" id={`${id}-hint`}>
        {picture.chooseHint}
      </p>
      <input
        className="ask-file"
        type="file"
        id={id}
        data-path={hasPicture ? undefined : 'image'}
        accept="image/jpeg,image/png,image/webp,image/avif"
        aria-describedby={isUnreadable ? `${id}-hint ${id}-said` : `${id}-hint`}
        aria-invalid={isUnreadable || undefined}
        onChange={({ target }) => onPick(target.files?.[0])}
      />
      {isUnreadable && (
        <p className="ask-said is-error" id={`${id}-said`} role="alert">
          {picture.unreadable}
        </p>
      )}
    </div>
  );
}

interface NewPictureProps {
  chosen: ChosenPicture;
  control: ControlProps;
  story: StoryFacts;
  onUse: (image: FieldGroup) => void;
  onDiscard: () => void;
}

/**
 * A chosen picture with the questions about the picture. The file is added to the open entry only
 * when somebody presses the button, because a save includes every file of the entry.
 */
export function NewPicture({ chosen, control, story, onUse, onDiscard }: NewPictureProps) {
  const [draft, setDraft] = useState(createAnswerDraft({}));
  const [hasFailed, setFailed] = useState(false);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), [chosen]);
  const use = async () => {
    const src = await addPictureFile(control, chosen.file);
    setFailed(src === undefined);
    if (src !== undefined) onUse({ src, ...draft.answers });
  };
  return (
    <section ref={section} tabIndex={-1} aria-label={picture.chosen}>
      <img className="ask-picture" src={chosen.url} alt={picture.preview} />
      <AskQuestions
        questions={visibleQuestions(draft.answers, pictureQuestions, story)}
        about={draft.answers}
        story={story}
        pathPrefix="image."
        items={[]}
        onAnswer={(changes) => setDraft(setAnswers(draft, pictureQuestions, changes, story))}
      />
      <button type="button" className="ask-button" onClick={() => void use()}>
        {picture.use}
      </button>{' '}
      <button type="button" className="ask-suggestion" onClick={onDiscard}>
        {picture.discard}
      </button>
      {hasFailed && (
        <p className="ask-said is-error" role="alert">
          {picture.failed}
        </p>
      )}
    </section>
  );
}
