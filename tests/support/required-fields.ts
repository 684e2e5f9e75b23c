import type { FieldPath } from '../../src/story/issue.ts';
import type { ReadStory } from './at-gate.ts';
import { consentsIn, everyField, usesIn, valueAt } from './typed-data.ts';

/** Fields that may be left out, wherever they stand. All others are required. */
const optional = new Set([
  ...['place', 'practiceModel', 'contentNotes', 'pullQuote', 'evidence', 'image', 'recording'],
  ...['care', 'language', 'names', 'example', 'askAgainOn', 'withdrawnOn', 'coolingOffWaived'],
  'recognisableBy',
  ...['until', 'url', 'advocateOffered', 'interpreter', 'aftercareOn', 'thankedOn'],
]);

/** Every field that may not be missing from a story; an own list, which the schema is held to. */
export function requiredFields(read: ReadStory): FieldPath[] {
  const isAskedFor = asker(read);
  return everyField(read.data).filter(
    (path) => !optional.has(String(path.at(-1))) && isAskedFor(path),
  );
}

/** Tells which fields are required because something else in the story asks for them. */
function asker({ data, house }: ReadStory): (path: FieldPath) => boolean {
  const consents = consentsIn(data);
  const allowed = new Set(consents.flatMap((consent) => usesIn(data, consent)));
  const releases = consents.map((path) => String(valueAt(data, [...path, 'release', 'on'])));
  const isInForce = (id: string) => {
    const principle = house.principles.get(id);
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
        return valueAt(data, [...path.slice(0, 3), 'route']) !== 'staff';
      case 'legalCheckOn':
        return valueAt(data, ['safeguarding', 'courtProceedings']) === 'concluded';
      default:
        return path[0] !== 'principles' || path.length === 1 || isInForce(String(path[1]));
    }
  };
}
