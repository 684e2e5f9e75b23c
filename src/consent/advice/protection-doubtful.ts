import { findDeciders, personLabel, type PlacedDecider } from '../../story/schema/person.ts';
import type { Advice, AdviceRule } from './advice-rule.ts';

/** Words that say that a child is looked after now. */
const inCare =
  /\b(?:in (?:foster |residential |local authority )?care|looked[- ]after|fostered|foster (?:child|son|daughter|boy|girl|brother|sister)|children['’]s home|care order)\b/iu;
/** Words for care that is over, or for a child whom a foster carer does not look after. */
const overOrOwnChild =
  /\b(?:lived|stayed|was|were|been|had|left|leaving|formerly|once|until|back|used to|own|birth)\b/iu;
/** Words that say that somebody fosters. */
const fosters =
  /\bfoster(?:ing)?[ -](?:carers?|mums?|dads?|mothers?|fathers?|parents?|family)\b|\bfosters\b/iu;

/**
 * Advises if the answer about a child's protection hardly fits the descriptions or the holder.
 * Sources: Children Act 1989, section 22(1) and section 91(5A); Adoption and Children Act 2002,
 * section 46.
 */
export const protectionDoubtful: AdviceRule = ({ people }) => {
  const deciders = findDeciders(people);
  const hasFosterCarer = deciders.some(({ person }) => fosters.test(person.description));
  return deciders.flatMap((placed) => checkProtection(placed, hasFosterCarer));
};

function checkProtection(placed: PlacedDecider, hasFosterCarer: boolean): Advice[] {
  const { protected: protection, description, consent } = placed.person;
  const isOverOrOwnChild = overOrOwnChild.test(description);
  const isByNewFamily = consent.holder === 'special-guardian' || consent.holder === 'adopter';
  if (protection === 'no' && !isOverOrOwnChild && (inCare.test(description) || hasFosterCarer)) {
    return [
      protectionAdvice(
        placed,
        `${personLabel(placed)} counts as not protected, and the descriptions speak of care or of fostering.`,
        'Write `looked-after` or `fostered` if they live in care. Leave it if they do not, as a carer’s own child.',
      ),
    ];
  }
  return isByNewFamily && (protection === 'looked-after' || protection === 'fostered')
    ? [
        protectionAdvice(
          placed,
          `${personLabel(placed)} counts as \`${protection}\`, and \`${String(consent.holder)}\` decides for them. Most children in such a family are no longer looked after.`,
          'Look at who decides, and at whether the child is still looked after.',
        ),
      ]
    : [];
}

function protectionAdvice({ index }: PlacedDecider, message: string, hint: string): Advice {
  return { rule: 'protection-doubtful', path: ['people', index, 'protected'], message, hint };
}
