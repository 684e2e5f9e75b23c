import { errorFinding, type FieldPath } from '../../story/issue.ts';
import type { FrontMatter } from '../../story/schema/front-matter.ts';
import { findDeciders, findMentioned, type PlacedDecider } from '../../story/schema/person.ts';
import { datedViews } from '../../story/rules/views-before-release.ts';
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
function pastEvents({ people, safeguarding }: FrontMatter): PastEvent[] {
  return [
    ...findDeciders(people).flatMap(deciderEvents),
    ...findMentioned(people).flatMap(({ person, index }) => {
      const path = ['people', index];
      return [
        { path: [...path, 'agreedOn'], date: person.agreedOn },
        { path: [...path, 'objectionWeighed', 'on'], date: person.objectionWeighed?.on },
      ];
    }),
    { path: ['safeguarding', 'reviewedOn'], date: safeguarding.reviewedOn },
    { path: ['safeguarding', 'legalCheckOn'], date: safeguarding.legalCheckOn },
    { path: ['safeguarding', 'notAskedWeighed', 'on'], date: safeguarding.notAskedWeighed?.on },
  ];
}

function deciderEvents({ person, index }: PlacedDecider): PastEvent[] {
  const { consent, diedOn, waiver } = person;
  const path = ['people', index];
  const inConsent = [...path, 'consent'];
  return [
    { path: [...inConsent, 'agreedToTell'], date: consent.agreedToTell },
    { path: [...inConsent, 'release', 'on'], date: consent.release.on },
    ...datedViews(consent).map((view) => ({ path: [...inConsent, ...view.path], date: view.on })),
    { path: [...inConsent, 'objectionWeighed', 'on'], date: consent.objectionWeighed?.on },
    { path: [...path, 'diedOn'], date: diedOn },
    { path: [...path, 'waiver', 'on'], date: waiver?.on },
    { path: [...path, 'waiver', 'legalCheckOn'], date: waiver?.legalCheckOn },
  ];
}

/** An event that must have happened, if the story records one. */
interface PastEvent {
  path: FieldPath;
  date: string | undefined;
}
