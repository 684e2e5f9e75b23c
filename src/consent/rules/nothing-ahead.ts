import type { FieldPath } from '../../story/issue.ts';
import type { FrontMatter } from '../../story/schema/story.ts';
import { deciders } from '../../story/schema/person.ts';
import { error, type Rule } from '../question.ts';

/** Nothing that must have happened is dated in the future. */
export const nothingAhead: Rule = ({ story: { front }, on }) => ({
  because: past(front)
    .filter(({ date }) => date !== undefined && date > on)
    .map(({ path }) =>
      error(
        'date-ahead',
        path,
        `\`${String(path.at(-1))}\` is in the future, so it cannot have happened.`,
        'Correct the date, or wait until it has happened.',
      ),
    ),
});

function past({
  people,
  safeguarding,
}: FrontMatter): { path: FieldPath; date: string | undefined }[] {
  return [
    ...deciders(people).flatMap(({ person: { consent }, index }) => {
      const at = ['people', index, 'consent'];
      return [
        { path: [...at, 'agreedToTell'], date: consent.agreedToTell },
        { path: [...at, 'release', 'on'], date: consent.release.on },
        { path: [...at, 'competence', 'on'], date: consent.competence?.on },
        { path: [...at, 'childsView', 'on'], date: consent.childsView?.on },
      ];
    }),
    { path: ['safeguarding', 'reviewedOn'], date: safeguarding.reviewedOn },
    { path: ['safeguarding', 'legalCheckOn'], date: safeguarding.legalCheckOn },
  ];
}
