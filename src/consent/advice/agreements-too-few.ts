import { countDescribed } from '../../story/description/count-described.ts';
import { personLabel, type Person } from '../../story/schema/person.ts';
import type { Advice, AdviceRule } from './advice-rule.ts';

/**
 * Advises if a description speaks of more people than have agreed. One person cannot agree for
 * another, and each child is asked too. Source: UK GDPR, Article 4(11).
 */
export const agreementsTooFew: AdviceRule = ({ people }) =>
  people.flatMap((person, index) => {
    const agreements = countAgreements(person);
    const described = countDescribed(person.description);
    return agreements === undefined || agreements >= described
      ? []
      : [tooFewAdvice(person, index, agreements)];
  });

/** Returns how many people agreed; undefined if the position needs no agreement. */
function countAgreements(person: Person): number | undefined {
  if (person.part !== 'mentioned') return 1;
  return person.position === 'agreed' ? (person.records?.length ?? 0) : undefined;
}

function tooFewAdvice(person: Person, index: number, agreements: number): Advice {
  const isMentioned = person.part === 'mentioned';
  const label = personLabel({ person, index });
  return {
    rule: 'agreements-too-few',
    path: ['people', index, isMentioned ? 'records' : 'description'],
    message: `${label} is described as several people, and there ${agreements === 1 ? 'is one agreement' : `are ${String(agreements)} agreements`}.`,
    hint: isMentioned
      ? 'Write one reference in `records` for each of them. If nobody could pick anyone out, write `position: not-identifiable`.'
      : 'Write each of them as a person of their own, with their own consent.',
  };
}
