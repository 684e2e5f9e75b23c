import { narrows } from '../../src/review/narrows.ts';
import { answersOf } from './read-draft.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * Whether a change to a published story is a no: consent that only narrows, or anything that takes
 * the story down whatever else is wrong with it. A no is never held up.
 *
 * @param before the story as it is published, with its text as `body`
 * @param after the same, as it is to be
 */
export function saysNo(before: Data, after: Data): boolean {
  const was = answersOf(before);
  const is = answersOf(after);
  return takesDown(is) || (before['body'] === after['body'] && narrows(was, is));
}

/** Answers any one of which closes a story, so that nothing of it is shown to anyone. */
function takesDown({ people, safeguarding }: Data): boolean {
  const { outcome, courtProceedings, otherRestriction } = group(safeguarding);
  const consents = (Array.isArray(people) ? people : []).map((person: unknown) =>
    group(group(person)['consent']),
  );
  return (
    consents.some((consent) => typeof consent['withdrawnOn'] === 'string') ||
    outcome === 'hold' ||
    courtProceedings === 'ongoing' ||
    otherRestriction === true
  );
}

function group(value: unknown): Data {
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}
