import { AskGroup } from '../ask/AskGroup.tsx';
import type { ControlProps } from '../control/control-props.ts';
import { useClearStoryCopy } from '../control/use-story-copy.ts';
import { groupAdapter, useControlState } from '../control/use-control-state.ts';
import { useStoryFacts } from '../control/use-story-facts.ts';
import { createAnswerDraft } from '../definitions/answer-draft.ts';
import { safeguardingQuestions } from '../definitions/safeguarding-questions.ts';

/** The control for `safeguarding`: the safeguarding lead's review of one version. */
export function StorySafeguarding(control: ControlProps) {
  const story = useStoryFacts(control);
  const [draft, write] = useControlState(control, groupAdapter);
  useClearStoryCopy(control, () => write(createAnswerDraft({})));
  return <AskGroup {...{ control, story, draft, write }} questions={safeguardingQuestions} />;
}
