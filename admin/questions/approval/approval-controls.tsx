import { AskGroup } from '../ask/AskGroup.tsx';
import { type ControlProps, controlLabel } from '../control/control-props.ts';
import { useClearStoryCopy } from '../control/use-story-copy.ts';
import { groupAdapter, useControlState, type StateAdapter } from '../control/use-control-state.ts';
import { useStoryFacts } from '../control/use-story-facts.ts';
import { createAnswerDraft } from '../definitions/answer-draft.ts';
import { safeguardingQuestions } from '../definitions/safeguarding-questions.ts';
import { words } from '../../../src/words/index.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useDraft } from '../../checklist/draft-store.ts';
import { principleQuestions } from '../definitions/principle-questions.ts';
import { AskQuestions } from '../ask/AskQuestions.tsx';
import { useControlHandle } from '../control/use-control-handle.ts';
import { itemsAt } from '../../checklist/judged-draft.ts';
import type { FieldGroup } from '../../../src/story/plain-data.ts';
import { publishFromQuestion, proposedPublishDay } from '../definitions/publish-from-question.ts';
import { visibleQuestions } from '../definitions/visible-questions.ts';
import { useEffect, useRef } from 'react';
import type { StoryFacts } from '../definitions/story-facts.ts';

/** The control for `safeguarding`: the safeguarding lead's review of one version. */
export function StorySafeguarding(control: ControlProps) {
  const story = useStoryFacts(control);
  const [draft, write] = useControlState(control, groupAdapter);
  useClearStoryCopy(control, () => write(createAnswerDraft({})));
  return <AskGroup {...{ control, story, draft, write }} questions={safeguardingQuestions} />;
}

/** The control for `principles`: how the story meets each guiding principle in force. */
export function StoryPrinciples(control: ControlProps) {
  const story = useStoryFacts(control);
  const [draft, write] = useControlState(control, groupAdapter);
  const isOutOfReach = useDraft()?.isOutOfReach === true;
  const questions = principleQuestions(story, draft.answers);
  return (
    <>
      {story.context === undefined && (
        <p className="ask-hint" role="status">
          {isOutOfReach ? questionsWords.principles.unreadable : questionsWords.principles.loading}
        </p>
      )}
      {story.context !== undefined && questions.length === 0 && (
        <p className="ask-hint">{words.principles.none}</p>
      )}
      <AskGroup {...{ control, story, draft, write }} questions={story.context ? questions : []} />
    </>
  );
}

const dayAdapter: StateAdapter<FieldGroup> = {
  fromValue: (publishFrom) => ({ publishFrom }),
  toValue: ({ publishFrom }) => publishFrom,
  afterSave: (state) => state,
};

/**
 * The control for `publishFrom`: the first day of publication, with the earliest possible day as a
 * suggestion.
 */
export function StoryPublishFrom(control: ControlProps) {
  const root = useControlHandle(control);
  const story = useStoryFacts(control);
  const [about, write] = useControlState(control, dayAdapter);
  useProposedDay(story, about['publishFrom'], (publishFrom) => write({ publishFrom }));
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

/**
 * Writes the first possible day of publication as soon as the last person has approved the story,
 * and writes another day when the approvals change. Opening a story writes nothing, because a day
 * is written only if the proposal changes while the story is open. A day that somebody has chosen
 * stays as it is.
 *
 * @param day the day in the story
 * @param write writes another day into the story
 */
function useProposedDay(story: StoryFacts, day: unknown, write: (day: string) => void): void {
  const proposed = proposedPublishDay(story);
  const isRead = story.people.length > 0;
  const before = useRef({ proposed, isRead, written: '' });
  useEffect(() => {
    const last = before.current;
    before.current = { ...last, proposed, isRead };
    const isNew = last.isRead && proposed !== undefined && proposed !== last.proposed;
    if (!isNew || (day !== undefined && day !== last.written)) return;
    before.current.written = proposed;
    write(proposed);
  }, [proposed, isRead, day, write]);
}
