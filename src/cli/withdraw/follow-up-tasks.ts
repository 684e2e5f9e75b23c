import { nextWeekday, type PlainDate } from '../../story/plain-date.ts';
import type { Use } from '../../story/vocabulary.ts';
import { writeDateWithWeekday, writeList } from '../../words/dates.ts';
import { words } from '../../words/index.ts';
import { withdrawalWords, type FollowUpTask } from '../../words/withdrawal-en-gb.ts';

/** The addresses at which a person checks that the removal worked. */
export interface StoryAddresses {
  page: string;
  check: string;
}

/**
 * Lists the tasks that a person must do after a removal, each with its last day, as lines of text.
 *
 * @param on the day of the removal
 * @param removedUses the uses that are removed; empty for the whole story
 */
export function followUpTasks(
  on: PlainDate,
  removedUses: readonly Use[],
  { page, check }: StoryAddresses,
): string[] {
  const { tasks } = withdrawalWords;
  const isWholeStory = removedUses.length === 0;
  const left = isWholeStory
    ? tasks.mustNotShow
    : tasks.mustNotOffer(writeList(removedUses.map((use) => words.uses[use])));
  const fields: Record<string, string> = { page, check, left };
  const fillFields = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => fields[name] ?? '');
  const isNeeded = (task: FollowUpTask) =>
    !task.for || isWholeStory || task.for.some((use) => removedUses.includes(use));
  const toLines = (list: readonly FollowUpTask[]) =>
    list.filter(isNeeded).map(({ what }) => `  [ ] ${fillFields(what)}`);
  return [
    tasks.todayTitle(writeDateWithWeekday(on)),
    ...toLines(tasks.today),
    tasks.nextDayTitle(writeDateWithWeekday(nextWeekday(on))),
    ...toLines(tasks.nextDay),
    ...(isWholeStory ? [tasks.laterTitle, `  [ ] ${tasks.later}`] : []),
  ];
}
