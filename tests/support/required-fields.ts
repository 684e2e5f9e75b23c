import type { FieldPath } from '../../src/story/issue.ts';
import type { UncheckedStory } from './story-at-gate.ts';
import { listConsentPaths, listFieldPaths, listAllowedUses, fieldAt } from './typed-data.ts';

/** Fields that are optional everywhere. All other fields are required. */
const optional = new Set([
  ...['place', 'practiceModel', 'contentNotes', 'pullQuote', 'evidence', 'image', 'recording'],
  ...['care', 'language', 'names', 'example', 'askAgainOn', 'withdrawnOn', 'coolingOffWaived'],
  'recognisableBy',
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
        return fieldAt(data, ['safeguarding', 'courtProceedings']) === 'concluded';
      default:
        return path[0] !== 'principles' || path.length === 1 || isInForce(String(path[1]));
    }
  };
}
