import { AskAbout } from '../ask/AskAbout.tsx';
import type { ControlProps } from '../control/control-props.ts';
import { holdSheet } from '../control/hold-sheet.ts';
import { useClearedCopy } from '../control/use-is-copy.ts';
import { useHeld } from '../control/use-held.ts';
import { useStory } from '../control/use-story.ts';
import { openSheet } from '../definitions/sheet.ts';
import { safeguardingQuestions } from '../definitions/safeguarding.ts';

/** Decap's control for `safeguarding`: the lead's review of one version. */
export function StorySafeguarding(control: ControlProps) {
  const story = useStory(control);
  const [sheet, write] = useHeld(control, holdSheet);
  useClearedCopy(control, () => write(openSheet({})));
  return <AskAbout {...{ control, story, sheet, write }} questions={safeguardingQuestions} />;
}
