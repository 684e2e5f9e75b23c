import { infoFinding } from '../../story/issue.ts';
import type { PlainDate } from '../../story/plain-date.ts';
import { firstDayAfterWaiting } from '../../story/release-periods.ts';
import { continuesUse } from '../../story/renewal.ts';
import { findDeciders, personLabel } from '../../story/schema/person.ts';
import type { Use } from '../../story/vocabulary.ts';
import type { GateRule, StoryAtGate } from '../gate-question.ts';
import { refusesAnyOf } from '../objection.ts';

/**
 * Whoever renewed their release has had the cooling-off days for each use that is new in it. A use
 * is also new if somebody said no to it since the earlier release. For a release that renews
 * nothing, the rule about the cooling-off days makes the whole story wait.
 */
export const newUsesWaited: GateRule = ({ story, use, on }) => ({
  because: findDeciders(story.front.people)
    .filter(({ person: { consent } }) => {
      const { renews, uses } = consent.release;
      if (renews === undefined || !uses.some((each) => each.use === use)) return false;
      const isContinued =
        continuesUse(consent.release, use) && !wasRefusedSince(story, use, renews.on);
      return !isContinued && on < firstDayAfterWaiting(consent.release);
    })
    .map((placed) => {
      const { release } = placed.person.consent;
      return infoFinding(
        'new-use-waits',
        ['people', placed.index, 'consent', 'release', 'uses'],
        continuesUse(release, use)
          ? `The use \`${use}\` was refused or paused after the release that ${personLabel(placed)} renews. The release of ${release.on} is the first yes since then, and they may change their mind.`
          : `The use \`${use}\` is new in the release of ${personLabel(placed)} of ${release.on}, and they may change their mind.`,
        `Wait: the use opens on ${firstDayAfterWaiting(release)}.`,
      );
    }),
});

/** Whether somebody said no to a use of a story, or to its words, on a day or later. */
function wasRefusedSince(
  { removal, objections = [] }: StoryAtGate,
  use: Use,
  day: PlainDate,
): boolean {
  const removals = removal === undefined || removal === 'unreadable' ? [] : [removal];
  const noes = [...removals.map(({ removedOn, uses }) => ({ on: removedOn, uses })), ...objections];
  return noes.some((no) => refusesAnyOf(no, [use]) && (no.on === undefined || no.on >= day));
}
