import type { GateRule } from '../gate-question.ts';
import { versionApproved } from './version-approved.ts';
import { askedAgainWhenDue } from './asked-again-when-due.ts';
import { publishDateReached } from './publish-date-reached.ts';
import { noLegalRestriction } from './no-legal-restriction.ts';
import { consentFormValid } from './consent-form-valid.ts';
import { noFutureDates } from './no-future-dates.ts';
import { principlesAnswered } from './principles-answered.ts';
import { useReleased } from './use-released.ts';
import { notRemoved } from './not-removed.ts';
import { versionReviewed } from './version-reviewed.ts';
import { notOnHold } from './not-on-hold.ts';
import { safeguardingReviewRecent } from './safeguarding-review-recent.ts';
import { releaseNotExpired } from './release-not-expired.ts';
import { storyIsValid } from './story-is-valid.ts';
import { notWithdrawn } from './not-withdrawn.ts';
import { sameWordsNotRefused } from './same-words-not-refused.ts';

/**
 * Every rule of the gate. Removals come first, since they outrank everything in a story's folder.
 */
export const gateRules: readonly GateRule[] = [
  notRemoved,
  sameWordsNotRefused,
  notWithdrawn,
  storyIsValid,
  noFutureDates,
  publishDateReached,
  useReleased,
  releaseNotExpired,
  askedAgainWhenDue,
  versionApproved,
  versionReviewed,
  notOnHold,
  safeguardingReviewRecent,
  noLegalRestriction,
  consentFormValid,
  principlesAnswered,
];
