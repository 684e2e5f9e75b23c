import { errorFinding } from '../issue.ts';
import { findDeciders, personLabel } from '../schema/person.ts';
import type { AgeBand, Holder, Route } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * The answers that decide whether a child needs an adult beside them. A draft may lack any of them.
 */
interface CompetentChild {
  ageBand: AgeBand | undefined;
  route: Route | undefined;
  holder: Holder | undefined;
}

/**
 * Whether a child decides without a holder of parental responsibility, so that the lead has to give
 * a reason.
 */
export function needsReasonWithoutHolder({ ageBand, route, holder }: CompetentChild): boolean {
  return route === 'own-competent' && ageBand === '10-12' && holder === undefined;
}

/**
 * If a child from 10 to 12 decides for themselves, a holder of parental responsibility agrees too,
 * or the safeguarding lead has recorded the reason why not. Few children of this age are competent
 * for a decision that stays public. Sources: Gillick (1985); ICO, Children and the UK GDPR.
 */
export const competentChildSupported: StoryRule = ({ people }) =>
  findDeciders(people).flatMap((placed) => {
    const { ageBand, consent } = placed.person;
    if (consent.route !== 'own-competent' || !consent.competence) return [];
    const { route, holder } = consent;
    const { withoutHolder } = consent.competence;
    const path = ['people', placed.index, 'consent', 'competence', 'withoutHolder'];
    const needsReason = needsReasonWithoutHolder({ ageBand, route, holder });
    if (needsReason && !withoutHolder) {
      return errorFinding(
        'competent-alone',
        ['people', placed.index, 'consent', 'holder'],
        `${personLabel(placed)} decides alone at 10 to 12: no holder of parental responsibility agrees beside them, and no reason is recorded.`,
        'Ask a holder, and write `holder`; or ask the safeguarding lead, who records `competence.withoutHolder`.',
      );
    }
    return withoutHolder && !needsReason
      ? errorFinding(
          'route-extra',
          path,
          `${personLabel(placed)} has a reason for deciding without a holder, which is not needed here.`,
          'Remove `withoutHolder`: it is only for 10 to 12, and only where no holder agrees.',
        )
      : [];
  });
