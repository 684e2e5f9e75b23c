import { errorFinding, type Finding } from '../issue.ts';
import { coolingOffDays } from '../release-periods.ts';
import { findDeciders, personLabel, type PlacedDecider } from '../schema/person.ts';
import { showsFaceOrVoice, type Use } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * The uses that a decision in someone's best interests never allows, because a publication there
 * cannot be taken back.
 */
export const usesBeyondBestInterests: readonly Use[] = ['social-media', 'press'];

/**
 * A decision for a person who lacks capacity never shows their own name, their face or their voice,
 * and never allows a use that cannot be taken back. Nobody gives up the cooling-off days for them.
 * The law asks for the less restrictive way. Source: Mental Capacity Act 2005, section 1(5) and (6).
 */
export const bestInterestsLimits: StoryRule = ({ people }) =>
  findDeciders(people)
    .filter(({ person }) => person.consent.route === 'best-interests')
    .flatMap((placed) => [
      ...checkName(placed),
      ...checkFeatures(placed),
      ...checkUses(placed),
      ...checkWaiting(placed),
    ]);

function checkName(placed: PlacedDecider): Finding[] {
  return placed.person.naming === 'own-name'
    ? [
        errorFinding(
          'best-interests-limits',
          ['people', placed.index, 'naming'],
          `${personLabel(placed)} did not decide for themselves, and is named by their own name.`,
          'Choose a pseudonym, or `naming: anonymous`.',
        ),
      ]
    : [];
}

function checkFeatures(placed: PlacedDecider): Finding[] {
  return showsFaceOrVoice(placed.person.consent.release.recognisableBy)
    ? [
        errorFinding(
          'best-interests-limits',
          ['people', placed.index, 'consent', 'release', 'recognisableBy'],
          `${personLabel(placed)} did not decide for themselves, and may be recognised by their face or voice.`,
          'Remove `face` and `voice`, and choose a picture or recording in which nobody can be recognised.',
        ),
      ]
    : [];
}

function checkUses(placed: PlacedDecider): Finding[] {
  return placed.person.consent.release.uses.flatMap(({ use }, index) =>
    usesBeyondBestInterests.includes(use)
      ? errorFinding(
          'best-interests-limits',
          ['people', placed.index, 'consent', 'release', 'uses', index, 'use'],
          `${personLabel(placed)} did not decide for themselves, and the release allows \`${use}\`.`,
          'Remove this use: what it sends out cannot be taken back.',
        )
      : [],
  );
}

function checkWaiting(placed: PlacedDecider): Finding[] {
  return placed.person.consent.release.coolingOffWaived
    ? [
        errorFinding(
          'best-interests-limits',
          ['people', placed.index, 'consent', 'release', 'coolingOffWaived'],
          `${personLabel(placed)} did not decide for themselves, and the days to think again were given up for them.`,
          `Write \`coolingOffWaived: false\`, and wait ${String(coolingOffDays)} days.`,
        ),
      ]
    : [];
}
