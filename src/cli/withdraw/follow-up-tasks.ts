import { escapePath } from '../../runtime/escape-path.ts';
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

/** What has to come down at a host before anything else. */
export interface HostedRecordings {
  id: string;
  /** The addresses of the recordings; empty if the story was deleted before. */
  hostedAt: readonly string[];
  /** Whether a take-down of a recording is not confirmed yet. */
  isUnconfirmed: boolean;
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
  recordings: HostedRecordings,
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
    ...(isWholeStory ? hostTasks(recordings).map((task) => `  [ ] ${task}`) : []),
    ...toLines(tasks.today),
    tasks.nextDayTitle(writeDateWithWeekday(nextWeekday(on))),
    ...toLines(tasks.nextDay),
    ...(isWholeStory ? [tasks.laterTitle, `  [ ] ${tasks.later}`] : []),
  ];
}

/**
 * Lists the tasks at a host, with its name and the address of the recording. Once the story is
 * deleted, no other file in the library contains that address.
 */
function hostTasks({ id, hostedAt, isUnconfirmed }: HostedRecordings): string[] {
  const { tasks } = withdrawalWords;
  if (!isUnconfirmed) return [];
  if (hostedAt.length === 0) return [tasks.hostUnknown(id)];
  return hostedAt.map((address) => {
    const host = URL.canParse(address) ? new URL(address).hostname : tasks.someHost;
    return tasks.host(escapePath(host), escapePath(address), id);
  });
}
