import type { Settings } from '../../story/schema/settings.ts';
import { nameAnswers, type NameAnswer } from '../../story/vocabulary.ts';
import type { KnownReferences } from '../known-references.ts';
import { splitIntoWords } from './text-words.ts';
import { wordsUsedAsNames } from './words-used-as-names.ts';

/** The words that a story and its library have explained, in lower case. */
export interface ExplainedWords {
  /** The names of people in the story. */
  people: ReadonlySet<string>;
  /**
   * Words for places, services and everything else that is not a person. A single word of a longer
   * name counts only if it is not also used as a name: Grace House does not explain every Grace.
   */
  things: ReadonlySet<string>;
  /** The names of these things with several words, as lists of words. */
  phrases: readonly (readonly string[])[];
}

type UnknownRecord = Readonly<Record<string, unknown>>;

/** Whether each answer to a name question means that the word is a person's name. */
const isPerson: Record<NameAnswer, boolean> = {
  pseudonym: true,
  'colleague-agreed': true,
  'own-name': true,
  place: false,
  service: false,
  word: false,
};

/**
 * Collects the words that a story has explained, and the words that its library explains for all
 * stories. Descriptions of people explain nothing, since descriptions may contain a real name.
 *
 * @param data the story's front matter, valid or not
 * @param listNames the names of the library's themes and practice models
 */
export function collectExplainedWords(
  data: unknown,
  settings: Settings,
  listNames: KnownReferences['listNames'],
): ExplainedWords {
  const { people, names, place } = toRecord(data);
  const namedPeople = toRecords(people).filter(({ naming }) => isNamed(naming));
  const hasOwnName = namedPeople.some(({ naming }) => naming === 'own-name');
  const answers = toRecords(names).filter(
    ({ is }) => isAnswer(is) && (is !== 'own-name' || hasOwnName),
  );
  const answeredWords = (ofPerson: boolean) =>
    answers.filter(({ is }) => isPerson[is as NameAnswer] === ofPerson).map(({ word }) => word);
  const things = [place, ...answeredWords(false), ...listNames, ...organisationNames(settings)].map(
    toLowerCaseWords,
  );
  const peopleNames = [...namedPeople.map(({ name }) => name), ...answeredWords(true)];
  return {
    people: new Set(peopleNames.flatMap(toLowerCaseWords)),
    things: new Set(
      things.flatMap((words) =>
        words.length === 1 ? words : words.filter((word) => !wordsUsedAsNames.has(word)),
      ),
    ),
    phrases: things.filter(({ length }) => length > 1),
  };
}

/** The names that the organisation publishes about itself. */
function organisationNames(settings: Settings): unknown[] {
  const { organisation, name, contacts, supportLines, names } = settings;
  return [
    organisation,
    name,
    ...contacts.flatMap(({ label, address }) => [label, address]),
    ...supportLines.map((line) => line.name),
    ...names.map(({ word }) => word),
  ];
}

function isNamed(naming: unknown): boolean {
  return naming === 'pseudonym' || naming === 'own-name';
}

function isAnswer(value: unknown): value is NameAnswer {
  return nameAnswers.some((answer) => answer === value);
}

function toLowerCaseWords(text: unknown): string[] {
  return typeof text === 'string'
    ? splitIntoWords(text).map((word) => word.text.toLowerCase())
    : [];
}

function toRecord(value: unknown): UnknownRecord {
  return typeof value === 'object' && value !== null ? (value as UnknownRecord) : {};
}

function toRecords(value: unknown): UnknownRecord[] {
  return Array.isArray(value) ? value.map(toRecord) : [];
}
