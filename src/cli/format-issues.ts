import { escapeHidden, escapePath, toPrintableJson } from '../runtime/escape-path.ts';
import { isOpeningIssue } from '../review/openings/opening-issues.ts';
import type { Issue, Severity } from '../story/issue.ts';
import { commandWords } from '../words/commands-en-gb.ts';

/** The formats in which `npm run check` prints issues. */
export const issueFormats = ['text', 'json', 'github'] as const;
/** A format in which `npm run check` prints issues. */
export type IssueFormat = (typeof issueFormats)[number];

/**
 * Formats issues for a person, for a program or as GitHub annotations. Escapes every text, because
 * the author of a story also chooses the names of its files and fields.
 *
 * @param pathPrefix the text to put before the path of each file, so that the reader can open the
 * file
 */
export function formatIssues(
  issues: readonly Issue[],
  format: IssueFormat,
  pathPrefix: string,
): string {
  if (format === 'json') return toPrintableJson(issues);
  if (format === 'github')
    return issues.map((issue) => formatAnnotation(issue, pathPrefix)).join('\n');
  return [...issues.map((issue) => formatParagraph(issue, pathPrefix)), formatSummary(issues)].join(
    '\n',
  );
}

function formatParagraph(
  { severity, file, line, rule, message, hint }: Issue,
  pathPrefix: string,
): string {
  const place = `${pathPrefix}${file}${line === undefined ? '' : `:${String(line)}`}`;
  const [first, ...lines] = [`${place}  ${severity}  ${rule}`, message, hint].map(escapePath);
  return `${[first, ...lines.map((text) => `  ${text}`)].join('\n')}\n`;
}

/** The levels of GitHub annotations. */
const annotationLevels: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

function formatAnnotation(
  { severity, file, line, rule, message, hint }: Issue,
  pathPrefix: string,
): string {
  const properties = [
    `file=${escapeProperty(escapePath(pathPrefix + file))}`,
    ...(line === undefined ? [] : [`line=${String(line)}`]),
    `title=${rule}`,
  ];
  return `::${annotationLevels[severity]} ${properties.join(',')}::${escapeMessage(escapeHidden(`${message} ${hint}`))}`;
}

/**
 * Escapes the text of an issue, so that the text can neither end an annotation nor begin another
 * one.
 */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function formatSummary(issues: readonly Issue[]): string {
  const words = commandWords.check;
  // What a change newly shows needs no summary, and is not held back.
  const counted = issues.filter((issue) => !isOpeningIssue(issue));
  const count = (severity: Severity) =>
    counted.filter((issue) => issue.severity === severity).length;
  return counted.length === 0
    ? words.noIssues
    : words.summary(count('error'), count('warning'), count('info'));
}
