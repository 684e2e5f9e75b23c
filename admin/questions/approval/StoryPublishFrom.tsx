import { AskQuestions } from '../ask/AskQuestions.tsx';
import { controlLabel, type ControlProps } from '../control/control-props.ts';
import { useControlHandle } from '../control/use-control-handle.ts';
import { useControlState, type StateAdapter } from '../control/use-control-state.ts';
import { useStoryFacts } from '../control/use-story-facts.ts';
import { itemsAt } from '../../checklist/judged-draft.ts';
import { useDraft } from '../../checklist/draft-store.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { publishFromQuestion } from '../definitions/publish-from-question.ts';
import { visibleQuestions } from '../definitions/visible-questions.ts';

const dayAdapter: StateAdapter<FieldGroup> = {
  fromValue: (publishFrom) => ({ publishFrom }),
  toValue: ({ publishFrom }) => publishFrom,
  afterSave: (state) => state,
};

/** The control for `publishFrom`: the first day of publication, with the earliest possible day as a suggestion. */
export function StoryPublishFrom(control: ControlProps) {
  const root = useControlHandle(control);
  const story = useStoryFacts(control);
  const [about, write] = useControlState(control, dayAdapter);
  return (
    <div
      className="ask-root"
      id={control.forID}
      ref={root}
      role="group"
      aria-label={controlLabel(control)}
    >
      <AskQuestions
        questions={visibleQuestions(about, [publishFromQuestion], story)}
        {...{ about, story }}
        pathPrefix=""
        items={itemsAt(useDraft()?.judged, 'publishFrom')}
        onAnswer={([change]) => write({ publishFrom: change?.value })}
      />
    </div>
  );
}
