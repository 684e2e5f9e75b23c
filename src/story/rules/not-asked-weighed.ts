import { errorFinding } from '../issue.ts';
import { findMentioned, personLabel } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * A story mentions somebody who was not asked only if the safeguarding lead has weighed the
 * decision. Sources: Data Protection Act 2018, Schedule 2, part 5; UK GDPR, Article 6(1)(f).
 */
export const notAskedWeighed: StoryRule = ({ people, safeguarding }) => {
  if (safeguarding.notAskedWeighed) return [];
  return findMentioned(people)
    .filter(({ person }) => person.position === 'not-asked')
    .map((placed) =>
      errorFinding(
        'not-asked-unweighed',
        ['safeguarding', 'notAskedWeighed'],
        `${personLabel(placed)} was not asked, and the safeguarding lead has not weighed it.`,
        'Ask the safeguarding lead, who records the day of the decision as `notAskedWeighed`. Or leave the person out.',
      ),
    );
};
