import { wholeLibrary } from '../../library/check-library.ts';
import { errorFinding, infoFinding, toIssue, type Issue } from '../../story/issue.ts';
import { findDeciders } from '../../story/schema/person.ts';
import { openingWords } from '../../words/openings-en-gb.ts';
import type { Opening, OpenedStory } from './find-openings.ts';
import type { CheckedOpening } from './check-opening.ts';

/** An issue that only informs: it lists what a change newly shows of a story. */
export interface OpeningIssue extends Issue {
  opens: Opening[];
}

/** Whether an issue lists what a change newly shows. */
export function isOpeningIssue(issue: Issue): issue is OpeningIssue {
  return 'opens' in issue;
}

/**
 * The error if the openings of a change cannot be found. It is about the whole library, so it never
 * stops a change that only takes back consent.
 */
export const openingsUnknown: Issue = {
  rule: 'openings-unknown',
  severity: 'error',
  file: wholeLibrary,
  message: openingWords.unknown,
  hint: openingWords.unknownHint,
};

/** Lists what a change newly shows of a story. */
export function toOpeningIssue({ file, story, openings }: OpenedStory): OpeningIssue {
  const groups = Map.groupBy(openings, ({ audience, from, until, kind }) =>
    [audience, from, until, kind].join(' '),
  );
  const parts = [...groups.values()].flatMap((group) => {
    const [first] = group;
    const uses = group.map(({ use }) => use);
    return first
      ? openingWords.days(first.audience, uses, first.from, first.until, first.kind)
      : [];
  });
  const finding = infoFinding(
    'newly-shown',
    undefined,
    openingWords.shown(parts),
    openingWords.shownHint,
  );
  return { ...toIssue(finding, { file, id: story.id }), opens: openings };
}

/** Makes the error for a story that a change shows although somebody did not agree to that. */
export function toRefusalIssue({
  opened: { file, story },
  after,
  histories,
  agreement,
  hasUnansweredNoElsewhere,
  daysWithoutAgreement,
  daysOpenedByOthers,
}: CheckedOpening): Issue {
  const days = daysWithoutAgreement.length > 0 ? daysWithoutAgreement : daysOpenedByOthers;
  const uses = [...new Set(days.map(({ use }) => use))];
  const { unreleased, isUnreviewed, hasUnansweredNo } = agreement;
  const isOpenedByOthers = daysWithoutAgreement.length === 0;
  const deciders = findDeciders(after.front.people).map(({ index }) => index);
  const people = isOpenedByOthers
    ? deciders.filter((index) => !agreement.releasedNow.includes(index))
    : unreleased;
  const renewing = findDeciders(after.front.people).flatMap(({ person, index }) =>
    person.consent.release.renews === undefined ? [] : [index],
  );
  const { reasons } = openingWords;
  const finding = errorFinding(
    'opened-without-release',
    people[0] === undefined
      ? ['safeguarding', 'reviewedOn']
      : ['people', people[0], 'consent', 'release', 'on'],
    openingWords.refused(uses, [
      ...(isOpenedByOthers ? [reasons.openedByOthers] : []),
      ...people.map((index) => reasons.notReleased(index + 1)),
      ...(people.some((index) => renewing.includes(index)) ? [reasons.notRenewed] : []),
      ...((isOpenedByOthers ? !agreement.isReviewedNow : isUnreviewed)
        ? [reasons.notReviewed]
        : []),
      ...(hasUnansweredNo || hasUnansweredNoElsewhere ? [reasons.unanswered] : []),
    ]),
    openingWords.refusedHint(
      agreement.firstDay,
      histories.some(({ isShallow }) => isShallow),
    ),
  );
  return toIssue(finding, { file, id: story.id, lineOf: after.lineOf });
}
