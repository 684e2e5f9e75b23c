import { itemsAt } from '../../checklist/judged-draft.ts';
import { useDraft } from '../../checklist/use-draft.ts';
import { Ask } from '../ask/Ask.tsx';
import { Said } from '../ask/Said.tsx';
import { saidOfNone } from '../ask/said.ts';
import type { ControlProps } from '../control/control-props.ts';
import { textOf, type StoryFacts } from '../definitions/drafts.ts';
import { pictureQuestions } from '../definitions/picture.ts';
import { shown } from '../definitions/shown.ts';
import { answerAll, type Sheet } from '../definitions/sheet.ts';

interface PresentPictureProps {
  control: ControlProps;
  story: StoryFacts;
  sheet: Sheet;
  write: (next: Sheet) => void;
  onTakeOut: () => void;
}

/** The picture the story has, what is said of it, and a way to take it out. */
export function PresentPicture({ control, story, sheet, write, onTakeOut }: PresentPictureProps) {
  const { field, getAsset } = control;
  const { src, alt } = sheet.written;
  const items = itemsAt(useDraft()?.judged, 'image');
  const asked = shown(sheet.written, pictureQuestions, story);
  return (
    <>
      <img
        className="ask-picture"
        src={getAsset(textOf(src), field).toString()}
        alt={textOf(alt)}
      />
      <Said id="image-said" said={{ isOpen: false, items: saidOfNone(asked, 'image.', items) }} />
      <Ask
        shown={asked}
        about={sheet.written}
        story={story}
        at="image."
        items={items}
        onAnswer={(answers) => write(answerAll(sheet, pictureQuestions, answers, story))}
      />
      <button type="button" className="ask-suggestion" onClick={onTakeOut}>
        Take the picture out
      </button>
    </>
  );
}
