import { mayNameColleagues } from '../../src/story/rules/colleague-names.ts';
import { nameAnswers, type NameAnswer } from '../../src/story/vocabulary.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import { storeOf } from './store.ts';

/** A word, and the editor's answer to what it is. */
export interface AnsweredName {
  word: string;
  is: NameAnswer;
}

type WriteAnswers = (answers: readonly AnsweredName[]) => void;

/** Writes answers into the open story; undefined while no form can take them. */
export const nameAnswerWriter = storeOf<WriteAnswers | undefined>(undefined);

const { options } = formWords.story.names.fields.is;

/** An answer that an editor can choose, with its label. */
export interface NameOption {
  is: NameAnswer;
  label: string;
}

/**
 * Lists the possible answers to the question what a word is. No answer says that the word is a real
 * name, because a real name has to be changed in the text. Two answers have a condition. “Own name”
 * is offered only if a person in the story uses their own name. A colleague is offered only if the
 * story has no person to whom the name could lead.
 */
export function nameOptions(
  story: Readonly<Record<string, unknown>> = {},
  kind?: string,
): NameOption[] {
  const people = (Array.isArray(story['people']) ? story['people'] : []) as NamedPerson[];
  const someoneUsesOwnName = people.some((person) => person?.naming === 'own-name');
  return nameAnswers
    .filter((is) => is !== 'own-name' || someoneUsesOwnName)
    .filter((is) => is !== 'colleague-agreed' || mayNameColleagues(people, kind))
    .map((is) => ({ is, label: options[is] }));
}

type NamedPerson = { naming?: unknown; part?: unknown } | null;

/** Adds answers to those given before. A new answer replaces the previous answer for its word. */
export function mergeNameAnswers(
  before: readonly AnsweredName[],
  added: readonly AnsweredName[],
): AnsweredName[] {
  const keepsItsAnswer = ({ word }: AnsweredName) =>
    added.every((other) => other.word.toLowerCase() !== word.toLowerCase());
  return [...before.filter(keepsItsAnswer), ...added];
}
