import type { Issue, Severity } from '../story/issue.ts';

/** The formats in which `npm run check` speaks. */
export const issueFormats = ['text', 'json', 'github'] as const;
export type IssueFormat = (typeof issueFormats)[number];

/**
 * Writes issues for a person, a program, or GitHub's annotations.
 *
 * @param root what stands before each file's path, so that a click or an annotation finds it
 */
export function formatIssues(issues: readonly Issue[], format: IssueFormat, root: string): string {
  if (format === 'json') return JSON.stringify(issues, null, 2);
  if (format === 'github') return issues.map((issue) => annotation(issue, root)).join('\n');
  return [...issues.map((issue) => paragraph(issue, root)), summary(issues)].join('\n');
}

function paragraph({ severity, file, line, rule, message, hint }: Issue, root: string): string {
  const place = `${root}${file}${line === undefined ? '' : `:${String(line)}`}`;
  return `${place}  ${severity}  ${rule}\n  ${message}\n  ${hint}\n`;
}

const annotations: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

function annotation({ severity, file, line, rule, message, hint }: Issue, root: string): string {
  const place = [
    `file=${property(root + file)}`,
    ...(line === undefined ? [] : [`line=${String(line)}`]),
  ];
  return `::${annotations[severity]} ${[...place, `title=${rule}`].join(',')}::${data(`${message} ${hint}`)}`;
}

/** What is written in an annotation must not end it, or begin another. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function summary(issues: readonly Issue[]): string {
  const count = (severity: Severity) =>
    issues.filter((issue) => issue.severity === severity).length;
  return issues.length === 0
    ? 'Nothing to mend.'
    : `${String(count('error'))} to mend, ${String(count('warning'))} to look at, ${String(count('info'))} held back as someone or a date says.`;
}
