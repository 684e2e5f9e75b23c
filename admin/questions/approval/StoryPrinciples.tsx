import { words } from '../../../src/words/index.ts';
import { questionsWords } from '../../../src/words/questions-en-gb.ts';
import { useDraft } from '../../checklist/draft-store.ts';
import { AskGroup } from '../ask/AskGroup.tsx';
import type { ControlProps } from '../control/control-props.ts';
import { groupAdapter, useControlState } from '../control/use-control-state.ts';
import { useStoryFacts } from '../control/use-story-facts.ts';
import { principleQuestions } from '../definitions/principle-questions.ts';

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
