import type { Issue } from '../../src/story/issue.ts';
import type { Use } from '../../src/story/vocabulary.ts';
import { writeDate } from '../../src/words/dates.ts';
import { words } from '../../src/words/index.ts';
import { wordsOfRules, type InWords } from './words-of-rules.ts';

/** How the form calls the question at a place: `people.0.consent.takenBy`. */
export type LabelOf = (path: string) => string;

/**
 * Says an issue to someone who sees a form and never a file: fields by what the form calls them,
 * days as people write them, and what to do as it is done here.
 */
export function inWords(issue: Issue, path: string, labelOf: LabelOf): InWords {
  const label = quoted(labelOf(path));
  const own = wordsOfRules[issue.rule]?.(label, issue) ?? {};
  const plain = (text: string) => withDates(withLabels(text, path, labelOf));
  return {
    message: aboutPerson(own.message ?? inText(plain(issue.message), path, issue.line), path),
    hint: own.hint ?? plain(issue.hint),
  };
}

/** What stands between backticks is the name of a field or of an answer. */
function withLabels(text: string, path: string, labelOf: LabelOf): string {
  return text
    .replaceAll(/^The field `[^`]+`/g, () => quoted(labelOf(path)))
    .replaceAll(/`([^`]+)`/g, (_, name: string) => quoted(wordFor(name, path, labelOf)));
}

function wordFor(name: string, path: string, labelOf: LabelOf): string {
  if (Object.hasOwn(words.uses, name)) return words.uses[name as Use];
  const keys = path.split('.');
  const isField = /^[a-z]+(?:[A-Z][a-z]*)*$/.test(name);
  return isField ? labelOf([...keys.slice(0, -1), name].join('.')) : name;
}

/** The text is written in lines; where in a line a thing stands says nothing to whoever wrote it. */
function inText(message: string, path: string, line: number | undefined): string {
  if (path !== 'body') return message;
  const plain = message.replace(/ (?:\(column \d+\)|at column \d+ \([^)]*\))/, '');
  return line === undefined ? plain : `Line ${String(line)}: ${plain}`;
}

function withDates(text: string): string {
  return text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => writeDate(date));
}

/** Says whom an answer is about, where the rule has not said so itself. */
function aboutPerson(message: string, path: string): string {
  const place = /^people\.(\d+)\b/.exec(path)?.[1];
  return place === undefined || message.includes('Person ')
    ? message
    : `Person ${String(Number(place) + 1)}: ${message}`;
}

function quoted(label: string): string {
  return `“${label}”`;
}
