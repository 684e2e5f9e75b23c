import type { Issue } from '../../src/story/issue.ts';
import type { Route, Use } from '../../src/story/vocabulary.ts';
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
    message: aboutPerson(own.message ?? plain(issue.message), path),
    hint: own.hint ?? plain(issue.hint),
  };
}

/** Rules whose words are about the file, and how the form says the same. */
const ofRule: Record<string, (label: string, issue: Issue) => Partial<InWords>> = {
  'missing-field': (label) => ({ message: `${label} is not filled in yet.` }),
  'file-missing': (label) => ({
    message: `The file of ${label} is not there.`,
    hint: 'Choose it again.',
  }),
  'empty-body': () => ({ hint: 'Write it, in their own words.' }),
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
  'name-missing': () => ({
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

const routeWords: Record<Route, string> = {
  own: 'deciding for themselves',
  'own-competent': 'deciding for themselves under 16',
  parental: 'a parent or guardian deciding with them',
  staff: 'telling of their own work',
};

/** What stands between backticks is the name of a field or of an answer. */
function withLabels(text: string, path: string, labelOf: LabelOf): string {
  return text
    .replaceAll(/^The field `[^`]+`/g, () => quoted(labelOf(path)))
    .replaceAll(/`([^`]+)`/g, (_, name: string) => quoted(wordFor(name, path, labelOf)))
    .replaceAll(
      /\b(?:website|staff-library|partner-sites|social-media)\b(?=,| and |, but)/g,
      (use) => words.uses[use as Use],
    );
}

function wordFor(name: string, path: string, labelOf: LabelOf): string {
  if (Object.hasOwn(words.uses, name)) return words.uses[name as Use];
  if (Object.hasOwn(routeWords, name)) return routeWords[name as Route];
  const keys = path.split('.');
  const isField = /^[a-z]+(?:[A-Z][a-z]*)*$/.test(name);
  return isField ? labelOf([...keys.slice(0, -1), name].join('.')) : name;
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

/** What a question is called where the form has no label for it: its name, as words. */
export function nameAsWords(path: string): string {
  const name = path.split('.').findLast((key) => !/^\d+$/.test(key)) ?? 'The story';
  const spaced = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
