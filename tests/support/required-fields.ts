import type { FieldPath } from '../../src/story/issue.ts';
import type { UncheckedStory } from './story-at-gate.ts';
import { listConsentPaths, listFieldPaths, listAllowedUses, fieldAt } from './typed-data.ts';

/** Fields that are optional everywhere. All other fields are required. */
const optional = new Set([
  ...['place', 'practiceModel', 'contentNotes', 'pullQuote', 'evidence', 'image', 'recording'],
  ...['care', 'wording', 'language', 'translationOf', 'findable', 'names', 'example'],
  ...[
    'withdrawnOn',
    'coolingOffWaived',
    'credit',
    'diedOn',
    'leftOn',
    'anonymityForLife',
    'related',
  ],
  ...['recognisableBy', 'renews'],
  ...['until', 'url', 'advocateOffered', 'interpreter', 'aftercareOn', 'thankedOn'],
]);

/**
 * Lists every required field of a story. The list does not use the schema, so that tests can
 * compare the schema with it.
 */
export function requiredFields(read: UncheckedStory): FieldPath[] {
  const isNeeded = neededBy(read);
  return listFieldPaths(read.data).filter(
    (path) => !optional.has(String(path.at(-1))) && isNeeded(path),
  );
}

/** Lists the positions of the people who are only mentioned. */
function positionsOf(data: unknown): unknown[] {
  const people = fieldAt(data, ['people']);
  return (Array.isArray(people) ? people : []).map((person) => fieldAt(person, ['position']));
}

/**
 * Makes a function that tells whether a field is required because of the other fields of the story.
 */
function neededBy({ data, context }: UncheckedStory): (path: FieldPath) => boolean {
  const consents = listConsentPaths(data);
  const allowed = new Set(consents.flatMap((consent) => listAllowedUses(data, consent)));
  const releases = consents.map((path) => String(fieldAt(data, [...path, 'release', 'on'])));
  const isInForce = (id: string) => {
    const principle = context.principles.get(id);
    if (principle === undefined || principle === 'unreadable') return true;
    return releases.some((on) => on >= principle.from);
  };
  return (path) => {
    switch (path.at(-1)) {
      case 'inBrief':
        return allowed.has('presentation') || allowed.has('report');
      case 'discussion':
        return allowed.has('induction') || allowed.has('learning');
      case 'witness':
        return fieldAt(data, [...path.slice(0, 3), 'route']) !== 'staff';
      case 'legalCheckOn':
        return ['courtProceedings', 'criminalProceedings'].some(
          (field) => fieldAt(data, ['safeguarding', field]) === 'concluded',
        );
      case 'captions':
        return fieldAt(data, ['recording', 'shows']) !== 'voice';
      case 'askAgainOn':
        return ['13-15', '16-17'].includes(String(fieldAt(data, [...path.slice(0, 2), 'ageBand'])));
      case 'notAskedWeighed':
        return positionsOf(data).includes('not-asked');
      default:
        return path[0] !== 'principles' || path.length === 1 || isInForce(String(path[1]));
    }
  };
}
