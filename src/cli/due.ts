import { parseArgs } from 'node:util';
import { readOptions } from '../runtime/options.ts';
import { dueOf, type Due } from '../consent/due.ts';
import { readLibrary } from '../library/library.ts';
import { addDays, dayInLondon } from '../story/plain-date.ts';
import { oneOf } from '../story/suggest.ts';
import { run } from './run.ts';

const formats = ['text', 'json', 'issues'] as const;

/** What each kind asks of the organisation. */
const words: Record<Due['what'], string> = {
  review: 'ask whether they are still happy',
  'ask-again': 'ask them again, themselves',
  'use-ends': 'the last day of a use',
  'release-ends': 'the last day of a release',
  'safeguarding-review': 'the last day of the safeguarding review',
};

// npm run due [-- --within 60 --within 14] [--format text|json|issues]: what falls due in so many
// days, by ids alone. With `issues`, a line for each story, day and span: the title of an issue, so
// that a job that runs every night opens each of them once.
await run(async () => {
  const { values } = parseArgs({
    options: {
      within: { type: 'string', multiple: true, default: ['60'] },
      format: { type: 'string', default: 'text' },
    },
  });
  const format = formats.find((known) => known === values.format);
  if (!format) throw new Error(`--format is not one this command knows. Write ${oneOf(formats)}.`);
  const spans = values.within.map(readDays);
  // What is wrong with the desk's variables has nothing to do with this.
  const { AS_OF, CONTENT_DIR, LIBRARY_AUDIENCE } = process.env;
  const options = readOptions({ AS_OF, CONTENT_DIR, LIBRARY_AUDIENCE }, dayInLondon(new Date()));
  const { judged } = await readLibrary(options);
  const all = dueOf(
    judged.flatMap(({ atGate }) => atGate ?? []),
    options.on,
  );
  const within = (days: number) => all.filter(({ on }) => on <= addDays(options.on, days));
  const due = within(Math.max(...spans));
  if (format === 'json') console.log(JSON.stringify(due, null, 2));
  else if (format === 'text') console.log(inText(due));
  else for (const title of titles(spans, within)) console.log(title);
});

function readDays(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new Error('--within is not a number of days. Write it as in --within 60.');
}

function inText(due: readonly Due[]): string {
  if (due.length === 0) return 'Nothing falls due.';
  return due
    .map(({ on, id, what, field }) => `${on}  ${id}${personOf(field)}: ${words[what]}`)
    .join('\n');
}

/** Whom a field is about, counted from one as in the register. */
function personOf(field: string): string {
  const [, place] = /^people\[(\d+)\]/.exec(field) ?? [];
  return place === undefined ? '' : `, person ${String(Number(place) + 1)}`;
}

/** One line for each span, and each story and day in it. */
function titles(spans: readonly number[], within: (days: number) => Due[]): string[] {
  return spans.flatMap((days) => [
    ...new Set(within(days).map(({ id, on }) => `${id}: due on ${on} (${String(days)} days)`)),
  ]);
}
