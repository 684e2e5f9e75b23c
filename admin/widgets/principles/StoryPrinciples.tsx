import { words } from '../../../src/words/index.ts';
import { AskAbout } from '../ask/AskAbout.tsx';
import type { ControlProps } from '../control/control-props.ts';
import { holdSheet } from '../control/hold-sheet.ts';
import { useHeld } from '../control/use-held.ts';
import { useStory } from '../control/use-story.ts';
import { principleQuestions } from '../questions/principles.ts';

/** Decap's control for `principles`: how each guiding principle in force was met. */
export function StoryPrinciples(control: ControlProps) {
  const story = useStory(control);
  const [sheet, write] = useHeld(control, holdSheet);
  const questions = principleQuestions(story, sheet.written);
  return (
    <>
      {story.house === undefined && (
        <p className="ask-hint" role="status">
          The guiding principles are being read. If this stays, load the page again.
        </p>
      )}
      {story.house !== undefined && questions.length === 0 && (
        <p className="ask-hint">{words.principles.none}</p>
      )}
      <AskAbout
        {...{ control, story, sheet, write }}
        label="Guiding principles"
        questions={story.house ? questions : []}
      />
    </>
  );
}
