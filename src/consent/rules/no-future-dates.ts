import { errorFinding, type FieldPath } from '../../story/issue.ts';
import type { FrontMatter } from '../../story/schema/front-matter.ts';
import { findDeciders } from '../../story/schema/person.ts';
import type { GateRule } from '../gate-question.ts';

/** No event that must have happened is dated in the future. */
export const noFutureDates: GateRule = ({ story: { front }, on }) => ({
  because: pastEvents(front)
    .filter(({ date }) => date !== undefined && date > on)
    .map(({ path }) =>
      errorFinding(
        'date-ahead',
        path,
        `\`${String(path.at(-1))}\` is in the future, so it cannot have happened.`,
        'Correct the date, or wait until it has happened.',
      ),
    ),
});

/** Collects the dates of events that must have happened. */
function pastEvents({
  people,
  safeguarding,
}: FrontMatter): { path: FieldPath; date: string | undefined }[] {
  return [
    ...findDeciders(people).flatMap(({ person: { consent }, index }) => {
      const path = ['people', index, 'consent'];
      return [
        { path: [...path, 'agreedToTell'], date: consent.agreedToTell },
        { path: [...path, 'release', 'on'], date: consent.release.on },
        { path: [...path, 'competence', 'on'], date: consent.competence?.on },
        { path: [...path, 'childsView', 'on'], date: consent.childsView?.on },
      ];
    }),
    { path: ['safeguarding', 'reviewedOn'], date: safeguarding.reviewedOn },
    { path: ['safeguarding', 'legalCheckOn'], date: safeguarding.legalCheckOn },
  ];
}
