import { errorFinding } from '../issue.ts';
import { findDeciders, personLabel } from '../schema/person.ts';
import type { StoryRule } from './story-rule.ts';

/**
 * A child from 10 to 12 who decides for themselves has a holder of parental responsibility beside
 * them, or the safeguarding lead has recorded why not. Few children of this age are competent for a
 * decision that lasts in public. Sources: Gillick (1985); ICO, Children and the UK GDPR.
 */
export const competentChildSupported: StoryRule = ({ people }) =>
  findDeciders(people).flatMap((placed) => {
    const { ageBand, consent } = placed.person;
    if (consent.route !== 'own-competent' || !consent.competence) return [];
    const { withoutHolder } = consent.competence;
    const path = ['people', placed.index, 'consent', 'competence', 'withoutHolder'];
    if (ageBand === '10-12' && consent.holder === undefined && !withoutHolder) {
      return errorFinding(
        'competent-alone',
        ['people', placed.index, 'consent', 'holder'],
        `${personLabel(placed)} decides alone at 10 to 12: no holder of parental responsibility agrees beside them, and no reason is recorded.`,
        'Ask a holder, and write `holder`; or ask the safeguarding lead, who records `competence.withoutHolder`.',
      );
    }
    return withoutHolder && (ageBand !== '10-12' || consent.holder !== undefined)
      ? errorFinding(
          'route-extra',
          path,
          `${personLabel(placed)} has a reason for deciding without a holder, which is not needed here.`,
          'Remove `withoutHolder`: it is only for 10 to 12, and only where no holder agrees.',
        )
      : [];
  });
