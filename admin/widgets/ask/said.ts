import type { LeftItem } from '../../left/judged-draft.ts';
import type { Shown } from '../questions/shown.ts';

/** What the library says of one question: that it is open, or what is wrong with its answer. */
export interface Said {
  isOpen: boolean;
  items: readonly LeftItem[];
}

/**
 * What is said of a question at a path. Of one that has no answer nothing is wrong yet: it is only
 * said that the answer is still to come.
 */
export function saidOf({ question, value }: Shown, at: string, items: readonly LeftItem[]): Said {
  const path = `${at}${question.path.join('.')}`;
  const here = items.filter((item) => isAt(item, path));
  return value === undefined
    ? { isOpen: here.some(({ severity }) => severity === 'error'), items: [] }
    : { isOpen: false, items: here };
}

/** What is said of a group and of no question in it. */
export function saidOfNone(
  questions: readonly Shown[],
  at: string,
  items: readonly LeftItem[],
): readonly LeftItem[] {
  const paths = questions.map(({ question }) => `${at}${question.path.join('.')}`);
  return items.filter((item) => !paths.some((path) => isAt(item, path)));
}

function isAt(item: LeftItem, path: string): boolean {
  return item.path === path || item.path.startsWith(`${path}.`);
}
