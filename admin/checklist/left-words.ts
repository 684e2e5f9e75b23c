import type { JudgedDraft, LeftItem, LeftStep } from './judged-draft.ts';
import { lacksFor, type Stage } from './ready-for.ts';

/** How many things of each weight there are. */
export interface Counts {
  toDo: number;
  toLookAt: number;
  noes: number;
}

/** Counts what is left in a list of items. */
export function countsOf(items: readonly LeftItem[]): Counts {
  const count = (severity: LeftItem['severity']) =>
    items.filter((item) => item.severity === severity).length;
  return { toDo: count('error'), toLookAt: count('warning'), noes: count('info') };
}

/** One line for the whole story, as it is read out. */
export function summaryOf({ steps }: JudgedDraft): string {
  const { toDo, toLookAt, noes } = countsOf(steps.flatMap(({ items }) => items));
  return [
    many(toDo, 'Nothing is left to do.', 'One thing is left to do.', 'things are left to do.'),
    noes > 0 ? 'Something holds the story back.' : '',
    many(toLookAt, '', 'One is worth a look.', 'are worth a look.'),
  ]
    .filter(Boolean)
    .join(' ');
}

function many(count: number, none: string, one: string, more: string): string {
  if (count === 0) return none;
  return count === 1 ? one : `${String(count)} ${more}`;
}

/** Whether nothing is left of a step, because everything in it is answered. */
export function isDone({ isBegun, items }: LeftStep): boolean {
  return isBegun && items.length === 0;
}

/** A few words about one step. */
export function stepState({ id, isBegun, items }: LeftStep): string {
  const { toDo, toLookAt, noes } = countsOf(items);
  if (toDo > 0) return `${String(toDo)} left`;
  if (noes > 0) return 'holds the story back';
  if (toLookAt > 0) return `${String(toLookAt)} to look at`;
  if (isBegun) return 'done';
  return id === 'pictures' ? 'can be left out' : 'comes later';
}

/** How far a story has come: whether it may go on to a stage, and what is left until it may. */
export interface StageState {
  stage: Stage;
  isOpen: boolean;
  words: string;
}

const stageWords: [Stage, open: string, until: string][] = [
  ['draft', 'It can be saved', 'before it can be saved'],
  ['pending_review', 'It can go to review', 'before review'],
  ['publish', 'It can be published', 'before it can be published'],
];

/** Where a story may go by now. */
export function stagesOf(judged: JudgedDraft): StageState[] {
  return stageWords.map(([stage, open, until]) => {
    const left = lacksFor(stage, judged).length;
    return {
      stage,
      isOpen: left === 0,
      words: left === 0 ? open : `${String(left)} left ${until}`,
    };
  });
}
