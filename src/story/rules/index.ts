import { advocateIsSeparate } from './advocate-is-separate.ts';
import { ageMatchesBand } from './age-matches-band.ts';
import { anonymityAnswered } from './anonymity-answered.ts';
import { anonymityKept } from './anonymity-kept.ts';
import { askAgainIsSet } from './ask-again-is-set.ts';
import { bestInterestsLimits } from './best-interests-limits.ts';
import { careOrderHasViews } from './care-order-has-views.ts';
import { childsViewFitsAge } from './childs-view-fits-age.ts';
import { colleagueNames } from './colleague-names.ts';
import { competentChildSupported } from './competent-child-supported.ts';
import { courtAnswerFits } from './court-answer-fits.ts';
import { filmHasCaptions } from './film-has-captions.ts';
import { hasStoryteller } from './has-storyteller.ts';
import { legalCheckRecorded } from './legal-check-recorded.ts';
import { lifeEventsFit } from './life-events-fit.ts';
import { mentionedChildren } from './mentioned-children.ts';
import { mentionedPeopleComplete } from './mentioned-people-complete.ts';
import { nameMatchesNaming } from './name-matches-naming.ts';
import { notAskedWeighed } from './not-asked-weighed.ts';
import { otherParentHeard } from './other-parent-heard.ts';
import { ownNameAllowed } from './own-name-allowed.ts';
import { childrenNotRevealed } from './children-not-revealed.ts';
import { mentionedNotRevealed } from './mentioned-not-revealed.ts';
import { proceedingsChildHidden } from './proceedings-child-hidden.ts';
import { protectionRecorded } from './protection-recorded.ts';
import { recordingHasOneSource } from './recording-has-one-source.ts';
import { recordsUsedOnce } from './records-used-once.ts';
import { releaseIsValid } from './release-is-valid.ts';
import { rolesAreSeparate } from './roles-are-separate.ts';
import { routeFieldsComplete } from './route-fields-complete.ts';
import { routeMatchesPerson } from './route-matches-person.ts';
import { shownPeopleDecide } from './shown-people-decide.ts';
import type { StoryRule } from './story-rule.ts';
import { storytellerMatchesKind } from './storyteller-matches-kind.ts';
import { translationHasOriginal } from './translation-has-original.ts';
import { usesHaveRequiredTexts } from './uses-have-required-texts.ts';
import { viewsBeforeRelease } from './views-before-release.ts';

/** Every rule about a story's front matter as a whole, on any day. */
export const storyRules: readonly StoryRule[] = [
  hasStoryteller,
  storytellerMatchesKind,
  nameMatchesNaming,
  ownNameAllowed,
  childrenNotRevealed,
  mentionedNotRevealed,
  colleagueNames,
  anonymityKept,
  anonymityAnswered,
  mentionedPeopleComplete,
  mentionedChildren,
  notAskedWeighed,
  ageMatchesBand,
  protectionRecorded,
  proceedingsChildHidden,
  recordsUsedOnce,
  routeMatchesPerson,
  routeFieldsComplete,
  competentChildSupported,
  childsViewFitsAge,
  careOrderHasViews,
  otherParentHeard,
  bestInterestsLimits,
  advocateIsSeparate,
  rolesAreSeparate,
  viewsBeforeRelease,
  releaseIsValid,
  askAgainIsSet,
  lifeEventsFit,
  usesHaveRequiredTexts,
  recordingHasOneSource,
  filmHasCaptions,
  shownPeopleDecide,
  courtAnswerFits,
  legalCheckRecorded,
  translationHasOriginal,
];
