import { courtFits } from './court-fits.ts';
import { hasStoryteller } from './has-storyteller.ts';
import { namingFits } from './naming-fits.ts';
import { ownName } from './own-name.ts';
import { recordingFits } from './recording-fits.ts';
import { releaseFits } from './release-fits.ts';
import { routeFits } from './route-fits.ts';
import type { StoryRule } from './rule.ts';
import { toldByItsKind } from './told-by-its-kind.ts';
import { usesHaveTexts } from './uses-have-texts.ts';

/** Every rule about a story as a whole, whatever the day. */
export const storyRules: readonly StoryRule[] = [
  hasStoryteller,
  toldByItsKind,
  namingFits,
  ownName,
  routeFits,
  releaseFits,
  usesHaveTexts,
  recordingFits,
  courtFits,
];
