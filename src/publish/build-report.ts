import type { Library } from '../library/read-library.ts';
import type { JudgedStory } from '../library/judge-story-folder.ts';
import type { Issue } from '../story/issue.ts';
import { addDays } from '../story/plain-date.ts';
import { buildReportWords as words } from '../words/commands-en-gb.ts';
import { writeDate } from '../words/dates.ts';
import { escapePath } from '../runtime/escape-path.ts';
import type { Options } from '../runtime/options.ts';

/** The report lists the uses that end within this number of days. */
const daysAhead = 60;

/** Reports to editors what a build published, what it held back and why, and what ends soon. */
export function formatBuildReport(
  library: Library,
  { on, audience }: Pick<Options, 'on' | 'audience'>,
): string {
  const heldBack = library.judged.filter(({ publicStory }) => !publicStory);
  const otherIssues = library.issues.filter(
    (issue) => !library.judged.some(({ issues }) => issues.includes(issue)),
  );
  return [
    words.title(audience === 'staff', writeDate(on)),
    '',
    words.published(library.stories.length),
    ...(heldBack.length > 0
      ? ['', words.heldBack(heldBack.length), ...heldBack.flatMap(heldBackLines)]
      : []),
    ...(otherIssues.length > 0 ? ['', words.otherIssues, ...otherIssues.map(issueLine)] : []),
    ...section(words.endingSoon, endingSoon(library, on)),
    ...section(words.warnings, warnings(library)),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines] : [];
}

function heldBackLines({ source, issues }: JudgedStory): string[] {
  const reasons = issues.filter(({ severity }) => severity !== 'warning');
  return [
    `  ${escapePath(source.folder.place)}`,
    ...reasons.map(({ message, hint }) => `    ${escapePath(`${message} ${hint}`)}`),
  ];
}

function endingSoon({ stories }: Library, on: string): string[] {
  const limit = addDays(on, daysAhead);
  return stories.flatMap(({ id, kind, until, uses }) => [
    ...(until <= limit ? [words.wholeStory(`${kind}/${id}`, writeDate(until))] : []),
    ...uses
      .filter((use) => use.until <= limit && use.until < until)
      .map((use) => words.oneUse(`${kind}/${id}`, use.use, writeDate(use.until))),
  ]);
}

function warnings({ judged }: Library): string[] {
  return judged
    .filter(({ publicStory }) => publicStory)
    .flatMap(({ issues }) => issues)
    .map(issueLine);
}

function issueLine({ file, line, message, hint }: Issue): string {
  const place = `${file}${line === undefined ? '' : `:${String(line)}`}`;
  return `  ${escapePath(`${place}  ${message} ${hint}`)}`;
}
