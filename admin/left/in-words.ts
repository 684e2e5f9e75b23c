import type { Issue } from '../../src/story/issue.ts';
import type { Use } from '../../src/story/vocabulary.ts';
import { writeDate } from '../../src/words/dates.ts';
import { words } from '../../src/words/index.ts';

/** How the form calls the question at a place: `people.0.consent.takenBy`. */
export type LabelOf = (path: string) => string;

/** What an issue says, in the words of the form. */
export interface InWords {
  message: string;
  hint: string;
}

/**
 * Says an issue to someone who sees a form and never a file: fields by what the form calls them,
 * days as people write them, and what to do as it is done here.
 */
export function inWords(issue: Issue, path: string, labelOf: LabelOf): InWords {
  const label = quoted(labelOf(path));
  const own = ofRule[issue.rule]?.(label, issue) ?? {};
  const plain = (text: string) => withDates(withLabels(text, path, labelOf));
  return {
    message: aboutPerson(own.message ?? inText(plain(issue.message), path, issue.line), path),
    hint: own.hint ?? plain(issue.hint),
  };
}

/** Rules whose words are about the file, and how the form says the same. */
const ofRule: Record<string, (label: string, issue: Issue) => Partial<InWords>> = {
  'missing-field': (label) => ({ message: notYet(label) }),
  'unknown-field': (label) => ({
    message: `There is an answer here that the form does not know: ${label}.`,
    hint: 'Ask whoever looks after the library to take it out of the file.',
  }),
  'file-missing': (label, { field }) => ({
    message: `The file of ${field === 'body' ? 'a picture in the text' : label} is not there.`,
    hint: 'Choose it again.',
  }),
  'file-too-large': (label) => ({ message: `${label} is too large.` }),
  'picture-shows': () => ({ hint: 'Put it in anew from the menu, and say what it shows.' }),
  'picture-file': () => ({ hint: 'Put it in anew from the menu.' }),
  'empty-body': () => ({
    message: 'The story has no words yet.',
    hint: 'Write it, in their own words.',
  }),
  'principle-unmet': (label, { message, hint }) => ({
    message: message.includes('not enough')
      ? `The answer to ${label} is not enough.`
      : `${label} is not answered yet.`,
    ...(hint.includes('`true`') ? { hint: 'Tick it once it holds.' } : {}),
  }),
  'storyteller-missing': () => ({
    message: 'Nobody tells this story yet.',
    hint: 'Add whoever tells it.',
  }),
  'told-by-staff-alone': () => ({
    hint: 'Add the person whose story it is, as someone who tells it; or write it as a professional’s story.',
  }),
  'route-age': () => ({
    message: 'How they said yes does not fit their age.',
    hint: 'Choose how somebody of their age decides, and take their consent that way.',
  }),
  'route-staff': () => ({
    message: 'Only somebody who tells of their own work says yes that way.',
    hint: 'Choose how they decided, and take their own consent.',
  }),
  'route-incomplete': (label) => ({ message: notYet(label) }),
  'route-extra': (label) => ({
    message: `${label} does not belong to how they said yes.`,
    hint: 'Take it out, or change how they said yes.',
  }),
  'use-needs-text': (label) => ({
    message: `${label} is missing, and somebody has allowed a use that needs it.`,
  }),
  'name-missing': (label) => ({
    message: notYet(label),
    hint: 'Write the name the page should show, or choose that they are not named.',
  }),
  'name-of-anonymous': () => ({ hint: 'Take the name out, here and in the text.' }),
  'own-name-under-18': () => ({ hint: 'Choose another name with them, or no name.' }),
  'unknown-theme': () => ({ hint: 'Choose one from the list.' }),
  'unknown-model': () => ({ hint: 'Choose one from the list.' }),
  'form-unknown': () => ({ hint: 'Choose the form they signed, or have it added to the library.' }),
  'host-not-allowed': () => ({ hint: 'Have the host added to the library’s settings.' }),
  'removal-unreadable': () => ({
    hint: 'Ask whoever looks after the library to mend the removal.',
  }),
};

/** A question is answered, anything else filled in. */
function notYet(label: string): string {
  return `${label} is not ${label.endsWith('?”') ? 'answered' : 'filled in'} yet.`;
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
