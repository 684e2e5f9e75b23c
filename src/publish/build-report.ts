import type { Library } from '../library/library.ts';
import type { Judged } from '../library/judge-story.ts';
import type { Issue } from '../story/issue.ts';
import { addDays } from '../story/plain-date.ts';
import { writeDate } from '../words/dates.ts';
import type { Options } from '../runtime/options.ts';

/** How many days ahead the report looks. */
const soon = 60;

/** What a build did, in words an editor understands: what is published, what is held back and why, what ends soon. */
export function writeReport(
  library: Library,
  { on, audience }: Pick<Options, 'on' | 'audience'>,
): string {
  const heldBack = library.judged.filter(({ publishable }) => !publishable);
  const elsewhere = library.issues.filter(
    (issue) => !library.judged.some(({ issues }) => issues.includes(issue)),
  );
  return [
    `The ${audience === 'staff' ? 'staff' : 'public'} library on ${writeDate(on)}`,
    '',
    `Published: ${count(library.stories.length)}.`,
    ...(heldBack.length > 0
      ? ['', `Held back: ${count(heldBack.length)}.`, ...heldBack.flatMap(heldBackLines)]
      : []),
    ...(elsewhere.length > 0 ? ['', 'Beside the stories:', ...elsewhere.map(issueLine)] : []),
    ...section('Ends within 60 days, unless people are asked again:', endingSoon(library, on)),
    ...section('To be looked at:', warnings(library)),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines] : [];
}

function heldBackLines({ read, issues }: Judged): string[] {
  const reasons = issues.filter(({ severity }) => severity !== 'warning');
  return [
    `  ${read.folder.place}`,
    ...reasons.map(({ message, hint }) => `    ${message} ${hint}`),
  ];
}

function endingSoon({ stories }: Library, on: string): string[] {
  const limit = addDays(on, soon);
  return stories.flatMap(({ id, kind, until, uses }) => [
    ...(until <= limit ? [`  ${kind}/${id}: the whole story, on ${writeDate(until)}.`] : []),
    ...uses
      .filter((use) => use.until <= limit && use.until < until)
      .map((use) => `  ${kind}/${id}: the use ${use.use}, on ${writeDate(use.until)}.`),
  ]);
}

function warnings({ judged }: Library): string[] {
  return judged
    .filter(({ publishable }) => publishable)
    .flatMap(({ issues }) => issues)
    .map(issueLine);
}

function issueLine({ file, line, message, hint }: Issue): string {
  return `  ${file}${line === undefined ? '' : `:${String(line)}`}  ${message} ${hint}`;
}

function count(stories: number): string {
  return stories === 1 ? '1 story' : `${String(stories)} stories`;
}
