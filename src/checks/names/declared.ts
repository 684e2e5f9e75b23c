import type { Settings } from '../../story/schema/settings.ts';
import { nameAnswers, type NameAnswer } from '../../story/vocabulary.ts';
import type { Known } from '../fits-lists.ts';
import { wordsOf } from './capitals.ts';

/** The words that a story and its library have explained, in small letters. */
export interface Declared {
  /** Names that people go by in the story. */
  people: ReadonlySet<string>;
  /** Places, services, and everything else that is nobody. */
  things: ReadonlySet<string>;
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
  return {
    people: lowered([...shown.map(({ name }) => name), ...said(true)]),
    things: lowered([place, ...said(false), ...lists, ...told(settings)]),
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

function lowered(texts: readonly unknown[]): Set<string> {
  return new Set(
    texts
      .filter((text) => typeof text === 'string')
      .flatMap((text) => wordsOf(text).map((each) => each.text.toLowerCase())),
  );
}

function group(value: unknown): Group {
  return typeof value === 'object' && value !== null ? (value as Group) : {};
}

function entries(value: unknown): Group[] {
  return Array.isArray(value) ? value.map(group) : [];
}
