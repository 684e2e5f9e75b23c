import type { GateRule } from '../gate-question.ts';
import { versionApproved } from './version-approved.ts';
import { askedAgainWhenDue } from './asked-again-when-due.ts';
import { publishDateReached } from './publish-date-reached.ts';
import { noLegalRestriction } from './no-legal-restriction.ts';
import { consentFormValid } from './consent-form-valid.ts';
import { noFutureDates } from './no-future-dates.ts';
import { principlesAnswered } from './principles-answered.ts';
import { newUsesWaited } from './new-uses-waited.ts';
import { useReleased } from './use-released.ts';
import { notRemoved } from './not-removed.ts';
import { versionReviewed } from './version-reviewed.ts';
import { notOnHold } from './not-on-hold.ts';
import { safeguardingReviewRecent } from './safeguarding-review-recent.ts';
import { releaseNotExpired } from './release-not-expired.ts';
import { storyIsValid } from './story-is-valid.ts';
import { notWithdrawn } from './not-withdrawn.ts';
import { objectionsWeighed } from './objections-weighed.ts';
import { deathReviewed } from './death-reviewed.ts';
import { leaverAskedAgain } from './leaver-asked-again.ts';
import { wordsReviewed } from './words-reviewed.ts';
import { sameWordsNotRefused } from './same-words-not-refused.ts';

/**
 * Every rule of the gate. Removals come first, because they outrank everything in a story's folder.
 */
export const gateRules: readonly GateRule[] = [
  notRemoved,
  sameWordsNotRefused,
  notWithdrawn,
  objectionsWeighed,
  storyIsValid,
  noFutureDates,
  publishDateReached,
  useReleased,
  newUsesWaited,
  releaseNotExpired,
  askedAgainWhenDue,
  leaverAskedAgain,
  deathReviewed,
  versionApproved,
  versionReviewed,
  wordsReviewed,
  notOnHold,
  safeguardingReviewRecent,
  noLegalRestriction,
  consentFormValid,
  principlesAnswered,
];
