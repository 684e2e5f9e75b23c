import { errorFinding, type Finding } from '../issue.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { findDeciders, isChild, personLabel, type PlacedDecider } from '../schema/person.ts';
import type { Holder } from '../vocabulary.ts';
import type { StoryRule } from './story-rule.ts';

const viewFields = ['independent', 'parentsConsulted'] as const;

/**
 * A council that has a care order does not consent alone, because the story is also publicity for
 * the council. An independent person has spoken for the child, and the parents, who keep parental
 * responsibility, were asked. An objection of the parents refuses until a later legal check. An
 * objection of the independent person always refuses, because the consent form promises that they
 * have to agree. Sources: Children Act 1989, sections 22(4), 26A and 33(3) to (4).
 */
export const careOrderHasViews: StoryRule = ({ people, safeguarding }) =>
  findDeciders(people).flatMap((placed) => [
    ...checkViews(placed),
    ...checkObjections(placed, safeguarding),
    ...checkProtection(placed),
  ]);

/** Whether a council holds parental responsibility by a care order. */
export function isByCareOrder(holder: Holder | undefined): boolean {
  return holder === 'local-authority-care-order';
}

function checkViews(placed: PlacedDecider): Finding[] {
  return viewFields.flatMap((field) => {
    const isGiven = placed.person.consent[field] !== undefined;
    if (isGiven === isByCareOrder(placed.person.consent.holder)) return [];
    const path = ['people', placed.index, 'consent', field];
    return isGiven
      ? errorFinding(
          'care-order-extra',
          path,
          `${personLabel(placed)} has \`${field}\`, which belongs only to a care order.`,
          'Remove it, or correct `holder`. Under section 20 the parents decide: write `holder: parent`.',
        )
      : errorFinding(
          'care-order-alone',
          path,
          `The council says yes for ${personLabel(placed)} by a care order, and \`${field}\` is missing.`,
          field === 'independent'
            ? 'Ask an advocate or the independent reviewing officer, and record what they think.'
            : 'Ask the parents, or record why they could not be asked.',
        );
  });
}

function checkObjections(
  placed: PlacedDecider,
  { legalCheckOn }: FrontMatter['safeguarding'],
): Finding[] {
  const { independent, parentsConsulted } = placed.person.consent;
  const path = ['people', placed.index, 'consent'];
  const isWeighed =
    parentsConsulted !== undefined &&
    legalCheckOn !== undefined &&
    legalCheckOn >= parentsConsulted.on;
  return [
    ...(independent?.view === 'objects'
      ? [
          errorFinding(
            'care-order-objection',
            [...path, 'independent', 'view'],
            `The independent voice beside ${personLabel(placed)} objects, and no legal check can replace their agreement.`,
            'Leave the child out of the library. If that person comes to agree, the child is asked again and everyone releases the story anew.',
          ),
        ]
      : []),
    ...(parentsConsulted?.view === 'objects' && !isWeighed
      ? [
          errorFinding(
            'care-order-objection',
            [...path, 'parentsConsulted', 'view'],
            `A parent of ${personLabel(placed)} objects, and no later legal check is recorded.`,
            'Ask a lawyer whether the council may decide against it, and record the day as `legalCheckOn`.',
          ),
        ]
      : []),
  ];
}

function checkProtection(placed: PlacedDecider): Finding[] {
  const { person } = placed;
  if (!isByCareOrder(person.consent.holder)) return [];
  if (person.protected !== 'no' || !isChild(person)) return [];
  return [
    errorFinding(
      'protection-missing',
      ['people', placed.index, 'protected'],
      `${personLabel(placed)} is under a care order, and counts as not protected.`,
      'Write `looked-after` or `fostered`: a child under a care order is looked after.',
    ),
  ];
}
