import { infoFinding } from '../../story/issue.ts';
import { findMentioned, personLabel } from '../../story/schema/person.ts';
import type { GateRule } from '../gate-question.ts';

/**
 * If a mentioned person who never agreed objects, the story is held back until the safeguarding
 * lead has weighed the objection. The objection is not a veto: a person who harmed the teller
 * cannot silence them. Source: UK GDPR, Articles 21(1) and 85.
 */
export const objectionsWeighed: GateRule = ({ story: { front } }) => ({
  because: findMentioned(front.people)
    .filter(({ person: { objectedOn, objectionWeighed } }) =>
      objectedOn === undefined ? false : !objectionWeighed || objectionWeighed.on < objectedOn,
    )
    .map((placed) =>
      infoFinding(
        'objection-unweighed',
        ['people', placed.index, 'objectedOn'],
        `${personLabel(placed)} objects to being mentioned, and the safeguarding lead has not weighed it since.`,
        'Ask the safeguarding lead, who records the day of the decision as `objectionWeighed`; or take the person out of the story.',
      ),
    ),
});
