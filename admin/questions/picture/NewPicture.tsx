import { useEffect, useRef, useState } from 'react';
import { Ask } from '../ask/Ask.tsx';
import type { ControlProps } from '../control/control-props.ts';
import type { Group, StoryFacts } from '../definitions/drafts.ts';
import { pictureQuestions } from '../definitions/picture.ts';
import { shown } from '../definitions/shown.ts';
import { answerAll, openSheet } from '../definitions/sheet.ts';
import { addFile } from './add-file.ts';
import type { Picked } from './use-picked.ts';

interface NewPictureProps {
  picked: Picked;
  control: ControlProps;
  story: StoryFacts;
  onUse: (picture: Group) => void;
  onLeave: () => void;
}

/**
 * A picture that was chosen, with what is asked of it at once. It joins the open entry only when
 * somebody says that it is the one, since whatever joins it is committed with it.
 */
export function NewPicture({ picked, control, story, onUse, onLeave }: NewPictureProps) {
  const [sheet, setSheet] = useState(openSheet({}));
  const [hasFailed, setFailed] = useState(false);
  const picture = useRef<HTMLElement>(null);
  useEffect(() => picture.current?.focus(), [picked]);
  const use = async () => {
    const src = await addFile(control, picked.file);
    setFailed(src === undefined);
    if (src !== undefined) onUse({ src, ...sheet.written });
  };
  return (
    <section ref={picture} tabIndex={-1} aria-label="The picture you have chosen">
      <img className="ask-picture" src={picked.url} alt="As it will be shown" />
      <Ask
        shown={shown(sheet.written, pictureQuestions, story)}
        about={sheet.written}
        story={story}
        at="image."
        items={[]}
        onAnswer={(answers) => setSheet(answerAll(sheet, pictureQuestions, answers, story))}
      />
      <button type="button" className="ask-button" onClick={() => void use()}>
        Use this picture
      </button>{' '}
      <button type="button" className="ask-suggestion" onClick={onLeave}>
        Do not use it
      </button>
      {hasFailed && (
        <p className="ask-said is-error" role="alert">
          The picture could not be added to the story. Press “Use this picture” again.
        </p>
      )}
    </section>
  );
}
