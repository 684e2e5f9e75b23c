import type { Issue } from '../../src/story/issue.ts';
import type { Use } from '../../src/story/vocabulary.ts';
import { ruleWords, type IssueWords } from '../../src/words/checklist-en-gb.ts';
import { writeDate } from '../../src/words/dates.ts';
import { words } from '../../src/words/index.ts';
import type { ChecklistItem } from './judged-draft.ts';

/** Names the question at a place of the form, such as `people.0.consent.takenBy`. */
export type LabelOf = (path: string) => string;

/** Makes an item of the checklist from an issue: its place in the form, and the form's own words. */
export function toChecklistItem(issue: Issue, labelOf: LabelOf): ChecklistItem {
  const { rule, severity, field = '', asks } = issue;
  const path = field.replaceAll(/\[(\d+)\]/g, '.$1');
  return {
    rule,
    severity,
    path,
    ...describeIssue(issue, path, labelOf),
    ...(asks ? { asks } : {}),
  };
}

/**
 * Describes an issue to somebody who sees a form and never a file: fields by their labels, dates as
 * people write them, and a hint that can be followed at the desk.
 */
function describeIssue(issue: Issue, path: string, labelOf: LabelOf): IssueWords {
  const label = quote(labelOf(path));
  const own = ruleWords[issue.rule]?.(label, issue) ?? {};
  const toFormWords = (text: string) => writeDates(writeLabels(text, path, labelOf));
  return {
    message: namePerson(
      own.message ?? nameLine(toFormWords(issue.message), path, issue.line),
      path,
    ),
    hint: own.hint ?? toFormWords(issue.hint),
  };
}

/** Replaces what stands between backticks, which is the name of a field or of an answer. */
function writeLabels(text: string, path: string, labelOf: LabelOf): string {
  return text
    .replaceAll(/^The field `[^`]+`/g, () => quote(labelOf(path)))
    .replaceAll(/`([^`]+)`/g, (_, name: string) => quote(wordFor(name, path, labelOf)));
}

function wordFor(name: string, path: string, labelOf: LabelOf): string {
  if (Object.hasOwn(words.uses, name)) return words.uses[name as Use];
  const keys = path.split('.');
  const isField = /^[a-z]+(?:[A-Z][a-z]*)*$/.test(name);
  return isField ? labelOf([...keys.slice(0, -1), name].join('.')) : name;
}

/** Keeps the line of a place in the text, and drops the column, which means nothing to a writer. */
function nameLine(message: string, path: string, line: number | undefined): string {
  if (path !== 'body') return message;
  const short = message.replace(/ (?:\(column \d+\)|at column \d+ \([^)]*\))/, '');
  return line === undefined ? short : `Line ${String(line)}: ${short}`;
}

function writeDates(text: string): string {
  return text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => writeDate(date));
}

/** Says whom an answer is about, if the rule has not said so itself. */
function namePerson(message: string, path: string): string {
  const place = /^people\.(\d+)\b/.exec(path)?.[1];
  return place === undefined || message.includes('Person ')
    ? message
    : `Person ${String(Number(place) + 1)}: ${message}`;
}

function quote(label: string): string {
  return `“${label}”`;
}
