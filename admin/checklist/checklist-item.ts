import type { Issue } from '../../src/story/issue.ts';
import type { Use } from '../../src/story/vocabulary.ts';
import { ruleWords } from '../../src/words/checklist-rules-en-gb.ts';
import type { IssueWords } from '../../src/words/checklist-people-en-gb.ts';
import { writeDate } from '../../src/words/dates.ts';
import { words } from '../../src/words/index.ts';
import type { PersonDraft } from '../questions/definitions/story-facts.ts';
import type { ChecklistItem } from './judged-draft.ts';
import { namePerson } from './name-person.ts';
import { placeInForm } from './place-in-form.ts';

/** Returns the label of the question at a path of the form, such as `people.0.consent.takenBy`. */
export type LabelOf = (path: string) => string;

/**
 * Converts an issue to a checklist item: its path in the form, and the form's own words.
 *
 * @param people the people of the story, whom the item names by their descriptions
 */
export function toChecklistItem(
  issue: Issue,
  labelOf: LabelOf,
  people: readonly PersonDraft[] = [],
): ChecklistItem {
  const { rule, severity, asks } = issue;
  const path = placeInForm(issue, people);
  return {
    rule,
    severity,
    path,
    ...describeIssue({ ...issue, field: path }, labelOf, people),
    ...(asks ? { asks } : {}),
  };
}

/**
 * Describes an issue to somebody who sees a form and never a file: fields by their labels, dates as
 * people write them, and a hint that can be followed at the desk.
 */
function describeIssue(
  issue: Issue & { field: string },
  labelOf: LabelOf,
  people: readonly PersonDraft[],
): IssueWords {
  const path = issue.field;
  const label = quote(labelOf(path));
  const own = ruleWords[issue.rule]?.(label, issue) ?? {};
  const toFormWords = (text: string) => writeCodes(writeDates(writeLabels(text, path, labelOf)));
  return {
    message: namePerson(
      own.message ?? nameLine(toFormWords(issue.message), path, issue.line),
      path,
      people,
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

/** Writes “code” for a fingerprint. The form and the reading copy know no other word. */
function writeCodes(text: string): string {
  return text.replaceAll(/\bfingerprint(?=s?\b)/g, 'code');
}

function writeDates(text: string): string {
  return text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => writeDate(date));
}

function quote(label: string): string {
  return `“${label}”`;
}
