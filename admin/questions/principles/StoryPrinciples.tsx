import { words } from '../../../src/words/index.ts';
import { useDraft } from '../../checklist/use-draft.ts';
import { AskAbout } from '../ask/AskAbout.tsx';
import type { ControlProps } from '../control/control-props.ts';
import { holdSheet } from '../control/hold-sheet.ts';
import { useHeld } from '../control/use-held.ts';
import { useStory } from '../control/use-story.ts';
import { principleQuestions } from '../definitions/principles.ts';

/** Decap's control for `principles`: how each guiding principle in force was met. */
export function StoryPrinciples(control: ControlProps) {
  const story = useStory(control);
  const [sheet, write] = useHeld(control, holdSheet);
  const isOutOfReach = useDraft()?.isOutOfReach === true;
  const questions = principleQuestions(story, sheet.written);
  return (
    <>
      {story.house === undefined && (
        <p className="ask-hint" role="status">
          {isOutOfReach
            ? 'The guiding principles cannot be read just now. They are asked for again by themselves.'
            : 'The guiding principles are being read.'}
        </p>
      )}
      {story.house !== undefined && questions.length === 0 && (
        <p className="ask-hint">{words.principles.none}</p>
      )}
      <AskAbout {...{ control, story, sheet, write }} questions={story.house ? questions : []} />
    </>
  );
}
