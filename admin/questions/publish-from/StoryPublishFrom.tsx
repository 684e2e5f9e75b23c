import { Ask } from '../ask/Ask.tsx';
import { labelOf, type ControlProps } from '../control/control-props.ts';
import { useControl } from '../control/use-control.ts';
import { useHeld, type Holding } from '../control/use-held.ts';
import { useStory } from '../control/use-story.ts';
import { itemsAt } from '../../checklist/judged-draft.ts';
import { useDraft } from '../../checklist/use-draft.ts';
import type { Group } from '../definitions/drafts.ts';
import { publishFromQuestion } from '../definitions/publish-from.ts';
import { shown } from '../definitions/shown.ts';

const holdDay: Holding<Group> = {
  open: (publishFrom) => ({ publishFrom }),
  written: ({ publishFrom }) => publishFrom,
  saved: (held) => held,
};

/** Decap's control for `publishFrom`: the first day the story may be shown, with the first it can be. */
export function StoryPublishFrom(control: ControlProps) {
  const root = useControl(control);
  const story = useStory(control);
  const [about, write] = useHeld(control, holdDay);
  return (
    <div
      className="ask-root"
      id={control.forID}
      ref={root}
      role="group"
      aria-label={labelOf(control)}
    >
      <Ask
        shown={shown(about, [publishFromQuestion], story)}
        {...{ about, story }}
        at=""
        items={itemsAt(useDraft()?.judged, 'publishFrom')}
        onAnswer={([answer]) => write({ publishFrom: answer?.value })}
      />
    </div>
  );
}
