import { errorFinding, type Finding } from '../issue.ts';
import { findDeciders, personLabel, type PlacedDecider } from '../schema/person.ts';
import type { Holder, Route } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * If a parent or another holder decides, the consent says what the other parent thinks. One holder
 * may act alone, but the safeguarding lead has to weigh a disagreement. Source: Children Act 1989,
 * section 2(7). For important decisions, courts have asked both parents to agree. Whether publicity
 * is such a decision is unsettled, so the lead decides.
 */
export const otherParentHeard: StoryRule = ({ people }) =>
  findDeciders(people).flatMap((placed) => [...checkAnswer(placed), ...checkWeighed(placed)]);

/**
 * Whether the form asks what the other parent thinks. Under a care order it asks both parents
 * instead.
 */
export function isOtherParentAsked(route: Route | undefined, holder: Holder | undefined): boolean {
  return route === 'parental' && holder !== undefined && holder !== 'local-authority-care-order';
}

function checkAnswer(placed: PlacedDecider): Finding[] {
  const { route, holder, otherParent } = placed.person.consent;
  const isAsked = isOtherParentAsked(route, holder);
  if (isAsked === (otherParent !== undefined)) return [];
  const path = ['people', placed.index, 'consent', 'otherParent'];
  return [
    isAsked
      ? errorFinding(
          'other-parent-missing',
          path,
          `Nobody has said what the other parent of ${personLabel(placed)} thinks.`,
          'Write `agrees`, `disagrees`, `not-asked`, or `none` where nobody else has parental responsibility.',
        )
      : errorFinding(
          'other-parent-extra',
          path,
          `${personLabel(placed)} has \`otherParent\`, which belongs to route \`parental\` without a care order.`,
          'Remove it. Beside a care order, write `parentsConsulted`.',
        ),
  ];
}

function checkWeighed(placed: PlacedDecider): Finding[] {
  const { otherParent, objectionWeighed } = placed.person.consent;
  if ((otherParent === 'disagrees') === (objectionWeighed !== undefined)) return [];
  const path = ['people', placed.index, 'consent', 'objectionWeighed'];
  return [
    otherParent === 'disagrees'
      ? errorFinding(
          'other-parent-disagrees',
          path,
          `The other parent of ${personLabel(placed)} disagrees, and the safeguarding lead has not weighed it.`,
          'Ask the safeguarding lead, who records the day of the decision as `objectionWeighed`.',
        )
      : errorFinding(
          'other-parent-extra',
          path,
          `${personLabel(placed)} has \`objectionWeighed\`, and no parent disagrees.`,
          'Remove it, or write `otherParent: disagrees`.',
        ),
  ];
}
