import type { Issue } from '../../src/story/issue.ts';
import type { Use } from '../../src/story/vocabulary.ts';
import { ruleWords } from '../../src/words/checklist-en-gb.ts';
import type { IssueWords } from '../../src/words/checklist-people-en-gb.ts';
import { writeDate } from '../../src/words/dates.ts';
import { words } from '../../src/words/index.ts';
import type { ChecklistItem } from './judged-draft.ts';

/** Returns the label of the question at a path of the form, such as `people.0.consent.takenBy`. */
export type LabelOf = (path: string) => string;

/** Converts an issue to a checklist item: its path in the form, and the form's own words. */
export function toChecklistItem(issue: Issue, labelOf: LabelOf): ChecklistItem {
  const { rule, severity, field = placeOf[rule] ?? '', asks } = issue;
  const path = field.replaceAll(/\[(\d+)\]/g, '.$1');
  return {
    rule,
    severity,
    path,
    ...describeIssue(issue, path, labelOf),
    ...(asks ? { asks } : {}),
  };
}

/** The question at which the form shows an issue that is about no field of the file. */
const placeOf: Readonly<Record<string, string>> = {
  'same-words-refused': 'safeguarding.weighedNoes',
};

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

/** Replaces each name of a field or an answer, which stands in backticks, by its label. */
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

/**
 * Puts the line before a message about the text, and removes the column, which writers cannot use.
 */
function nameLine(message: string, path: string, line: number | undefined): string {
  if (path !== 'body') return message;
  const withoutColumn = message.replace(/ (?:\(column \d+\)|at column \d+ \([^)]*\))/, '');
  return line === undefined ? withoutColumn : `Line ${String(line)}: ${withoutColumn}`;
}

function writeDates(text: string): string {
  return text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => writeDate(date));
}

/** Puts the person's number before a message about them, unless the message has it already. */
function namePerson(message: string, path: string): string {
  const index = /^people\.(\d+)\b/.exec(path)?.[1];
  return index === undefined || message.includes('Person ')
    ? message
    : `Person ${String(Number(index) + 1)}: ${message}`;
}

function quote(label: string): string {
  return `“${label}”`;
}
