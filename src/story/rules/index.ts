import { legalCheckRecorded } from './legal-check-recorded.ts';
import { hasStoryteller } from './has-storyteller.ts';
import { nameMatchesNaming } from './name-matches-naming.ts';
import { ownNameAllowed } from './own-name-allowed.ts';
import { recordingHasOneSource } from './recording-has-one-source.ts';
import { releaseIsValid } from './release-is-valid.ts';
import { routeMatchesPerson } from './route-matches-person.ts';
import type { StoryRule } from './story-rule.ts';
import { storytellerMatchesKind } from './storyteller-matches-kind.ts';
import { usesHaveRequiredTexts } from './uses-have-required-texts.ts';

/** Every rule about a story's front matter as a whole, on any day. */
export const storyRules: readonly StoryRule[] = [
  hasStoryteller,
  storytellerMatchesKind,
  nameMatchesNaming,
  ownNameAllowed,
  routeMatchesPerson,
  releaseIsValid,
  usesHaveRequiredTexts,
  recordingHasOneSource,
  legalCheckRecorded,
];
