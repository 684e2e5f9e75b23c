import type { LeftItem } from '../../checklist/judged-draft.ts';
import type { Shown } from '../definitions/shown.ts';

/** What the library says of one question: that it is open, or what is wrong with its answer. */
export interface Said {
  isOpen: boolean;
  items: readonly LeftItem[];
}

/**
 * What is said of a question. Of one that has no answer nothing is wrong yet: it is only said that
 * the answer is still to come.
 */
export function saidOf(shown: Shown, at: string, items: readonly LeftItem[]): Said {
  const path = pathOf(shown, at);
  const here = items.filter((item) => isIn(item.path, path));
  return shown.value === undefined
    ? { isOpen: isOpen(shown, at, items), items: [] }
    : { isOpen: false, items: here };
}

/** What is said of a group and of no question in it. That a whole group is missing, its questions say. */
export function saidOfNone(
  questions: readonly Shown[],
  at: string,
  items: readonly LeftItem[],
): readonly LeftItem[] {
  return items.filter(
    (item) =>
      !questions.some((shown) => isIn(item.path, pathOf(shown, at)) || isOpen(shown, at, [item])),
  );
}

/** Whether an answer is missed: it alone, or the whole group it stands in. */
function isOpen(shown: Shown, at: string, items: readonly LeftItem[]): boolean {
  const path = pathOf(shown, at);
  const isNeeded = shown.question.optional !== true;
  return (
    shown.value === undefined &&
    items.some(
      ({ path: place, rule, severity }) =>
        (severity === 'error' && isIn(place, path)) ||
        (rule === 'missing-field' && isNeeded && isIn(path, place)),
    )
  );
}

function pathOf({ question }: Shown, at: string): string {
  return `${at}${question.path.join('.')}`;
}

function isIn(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`);
}
