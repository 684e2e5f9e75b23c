import type { Settings } from '../../story/schema/settings.ts';
import { nameAnswers, type NameAnswer } from '../../story/vocabulary.ts';
import type { Known } from '../fits-lists.ts';
import { wordsOf } from './capitals.ts';
import { namesThatAreWords } from './names-that-are-words.ts';

/** The words that a story and its library have explained, in small letters. */
export interface Declared {
  /** Names that people go by in the story. */
  people: ReadonlySet<string>;
  /**
   * Words of places, services, and everything else that is nobody. A word of a longer name counts
   * by itself only where nobody is called by it: Grace House makes no house of every Grace.
   */
  things: ReadonlySet<string>;
  /** Longer names of such things, word by word. */
  phrases: readonly (readonly string[])[];
}

type Group = Readonly<Record<string, unknown>>;

/** What an answer says that the word is. */
const isPerson: Record<NameAnswer, boolean> = {
  pseudonym: true,
  'colleague-agreed': true,
  'own-name': true,
  place: false,
  service: false,
  word: false,
};

/**
 * What a story has explained, valid or not, and what its library explains for all its stories. A
 * description explains nothing: a real name may stand in it as well as anywhere.
 */
export function declaredIn(data: unknown, settings: Settings, lists: Known['names']): Declared {
  const { people, names, place } = group(data);
  const shown = entries(people).filter(({ naming }) => isNamed(naming));
  const isOwn = shown.some(({ naming }) => naming === 'own-name');
  const answers = entries(names).filter(({ is }) => isAnswer(is) && (is !== 'own-name' || isOwn));
  const said = (ofPerson: boolean) =>
    answers.filter(({ is }) => isPerson[is as NameAnswer] === ofPerson).map(({ word }) => word);
  const things = [place, ...said(false), ...lists, ...told(settings)].map(lowered);
  return {
    people: new Set([...shown.map(({ name }) => name), ...said(true)].flatMap(lowered)),
    things: new Set(
      things.flatMap((words) =>
        words.length === 1 ? words : words.filter((word) => !namesThatAreWords.has(word)),
      ),
    ),
    phrases: things.filter(({ length }) => length > 1),
  };
}

/** What the organisation tells everyone about itself. */
function told({ organisation, name, contacts, supportLines, names }: Settings): unknown[] {
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

function lowered(text: unknown): string[] {
  return typeof text === 'string' ? wordsOf(text).map((each) => each.text.toLowerCase()) : [];
}

function group(value: unknown): Group {
  return typeof value === 'object' && value !== null ? (value as Group) : {};
}

function entries(value: unknown): Group[] {
  return Array.isArray(value) ? value.map(group) : [];
}
