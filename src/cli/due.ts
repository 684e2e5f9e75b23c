import { parseArgs } from 'node:util';
import { describeOverdue, type DueDate } from '../consent/find-due-dates.ts';
import { findLibraryDueDates } from '../library/library-due-dates.ts';
import { readLibrary } from '../library/read-library.ts';
import { readOptions } from '../runtime/options.ts';
import { addDays, dayInLondon, type PlainDate } from '../story/plain-date.ts';
import { joinWithOr } from '../story/suggest-word.ts';
import { commandWords } from '../words/commands-en-gb.ts';
import { runCommand } from './run-command.ts';

const formats = ['text', 'json', 'issues'] as const;
const words = commandWords.due;

// npm run due [-- --within 60 --within 14] [--format text|json|issues]: lists what falls due within
// a number of days. The list has ids and no names. The format `issues` prints the title of an issue
// for each story, day and number of days. A nightly job opens one issue for each title.
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      within: { type: 'string', multiple: true, default: ['60'] },
      format: { type: 'string', default: 'text' },
    },
  });
  const format = formats.find((known) => known === values.format);
  if (!format) throw new Error(commandWords.unknownFormat(joinWithOr(formats)));
  const periods = values.within.map(parseDays);
  // A mistake in the variables of the desk must not stop this command, so the command reads only
  // these variables.
  const { AS_OF, CONTENT_DIR, LIBRARY_AUDIENCE } = process.env;
  const options = readOptions({ AS_OF, CONTENT_DIR, LIBRARY_AUDIENCE }, dayInLondon(new Date()));
  const dueDates = findLibraryDueDates(await readLibrary(options), options.on);
  const dueWithin = (days: number) => dueDates.filter(({ on }) => on <= addDays(options.on, days));
  const due = dueWithin(Math.max(...periods));
  if (format === 'json') console.log(JSON.stringify(due, null, 2));
  else if (format === 'text') console.log(formatAsText(due, options.on));
  else for (const title of issueTitles(periods, dueWithin)) console.log(title);
});

function parseDays(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new Error(words.notDays);
}

function formatAsText(due: readonly DueDate[], today: PlainDate): string {
  if (due.length === 0) return words.nothing;
  return due
    .map((each) => {
      const overdue = describeOverdue(each, today);
      const { on, id, what, field } = each;
      const line = `${on}  ${id}${personOf(field)}: ${words.what[what]}`;
      return overdue === undefined ? line : `${line} (${words.overdue[overdue]})`;
    })
    .join('\n');
}

/**
 * Writes the number of the person that a field is about. The numbers start at 1, as in the
 * register.
 */
function personOf(field: string): string {
  const [, index] = /^people\[(\d+)\]/.exec(field) ?? [];
  return index === undefined ? '' : words.person(Number(index) + 1);
}

/** Writes one title for each period, story and day. */
function issueTitles(periods: readonly number[], dueWithin: (days: number) => DueDate[]): string[] {
  return periods.flatMap((days) => [
    ...new Set(dueWithin(days).map(({ id, on }) => words.issueTitle(id, on, days))),
  ]);
}
