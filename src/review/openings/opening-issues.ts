import { wholeLibrary } from '../../library/check-library.ts';
import { errorFinding, infoFinding, toIssue, type Issue } from '../../story/issue.ts';
import { findDeciders } from '../../story/schema/person.ts';
import { openingWords } from '../../words/openings-en-gb.ts';
import type { Opening, OpenedStory } from './find-openings.ts';
import type { WeighedStory } from './weigh-opening.ts';

/** An issue that lists what a change newly shows of a story. It is information only. */
export interface OpeningIssue extends Issue {
  opens: Opening[];
}

/** Whether an issue only lists what a change newly shows. */
export function listsOpenings(issue: Issue): issue is OpeningIssue {
  return 'opens' in issue;
}

/**
 * The error if nobody can tell what a change newly shows. It is about the whole library, so a change
 * that only takes back consent passes all the same.
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

/** The error for a story that a change shows although not everybody agreed to that. */
export function toRefusal({
  opened: { file, story },
  after,
  lines,
  agreement,
  hasLostNo,
  notAgreed,
  openedByOthers,
}: WeighedStory): Issue {
  const days = notAgreed.length > 0 ? notAgreed : openedByOthers;
  const uses = [...new Set(days.map(({ use }) => use))];
  const { unreleased, isUnreviewed, hasUnansweredNo } = agreement;
  const others = notAgreed.length === 0;
  const deciders = findDeciders(after.front.people).map(({ index }) => index);
  const people = others
    ? deciders.filter((index) => !agreement.releasedNow.includes(index))
    : unreleased;
  const { reasons } = openingWords;
  const finding = errorFinding(
    'opened-without-release',
    people[0] === undefined
      ? ['safeguarding', 'reviewedOn']
      : ['people', people[0], 'consent', 'release', 'on'],
    openingWords.refused(uses, [
      ...(others ? [reasons.openedByOthers] : []),
      ...people.map((index) => reasons.notReleased(index + 1)),
      ...((others ? !agreement.isReviewedNow : isUnreviewed) ? [reasons.notReviewed] : []),
      ...(hasUnansweredNo || hasLostNo ? [reasons.unanswered] : []),
    ]),
    openingWords.refusedHint(
      agreement.firstDay,
      lines.some(({ isCut }) => isCut),
    ),
  );
  return toIssue(finding, { file, id: story.id, lineOf: after.lineOf });
}
