import { itemsAt } from '../../checklist/judged-draft.ts';
import { useDraft } from '../../checklist/use-draft.ts';
import { useControl } from '../control/use-control.ts';
import { labelOf, type ControlProps } from '../control/control-props.ts';
import type { StoryFacts } from '../definitions/drafts.ts';
import { shown } from '../definitions/shown.ts';
import type { Questions } from '../definitions/question.ts';
import { answerAll, type Sheet } from '../definitions/sheet.ts';
import { Ask } from './Ask.tsx';
import { Said } from './Said.tsx';
import { saidOfNone } from './said.ts';

interface AskAboutProps {
  control: ControlProps;
  questions: Questions;
  story: StoryFacts;
  sheet: Sheet;
  write: (next: Sheet) => void;
}

/** A control whose value is one group of fields, as its questions. */
export function AskAbout({ control, questions, story, sheet, write }: AskAboutProps) {
  const root = useControl(control);
  const path = String(control.field.get('name'));
  const items = itemsAt(useDraft()?.judged, path);
  const asked = shown(sheet.written, questions, story);
  return (
    <div
      className="ask-root"
      id={control.forID}
      ref={root}
      role="group"
      aria-label={labelOf(control)}
    >
      <Said
        id={`${path}-said`}
        said={{ isOpen: false, items: saidOfNone(asked, `${path}.`, items) }}
      />
      <Ask
        shown={asked}
        about={sheet.written}
        story={story}
        at={`${path}.`}
        items={items}
        onAnswer={(answers) => write(answerAll(sheet, questions, answers, story))}
      />
    </div>
  );
}
