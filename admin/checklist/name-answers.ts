import { nameAnswers, type NameAnswer } from '../../src/story/vocabulary.ts';
import { formWords } from '../../src/words/form-en-gb.ts';
import { storeOf } from './store.ts';

/** What somebody said a word is. */
export interface AnsweredName {
  word: string;
  is: NameAnswer;
}

type WriteAnswers = (answers: readonly AnsweredName[]) => void;

/** Writes answers into the story that is open; undefined while no form can take them. */
export const answering = storeOf<WriteAnswers | undefined>(undefined);

const { options } = formWords.story.names.fields.is;

/** One way to answer, and how it reads. */
export interface NameOption {
  is: NameAnswer;
  words: string;
}

/**
 * What a word may be said to be. That it is someone's real name is no answer but a reason to change
 * it; their own name is one only in a story in which somebody goes by it.
 */
export function optionsFor(story: Readonly<Record<string, unknown>> = {}): NameOption[] {
  const { people } = story;
  const isOwn =
    Array.isArray(people) &&
    people.some((person: { naming?: unknown } | null) => person?.naming === 'own-name');
  return nameAnswers
    .filter((is) => is !== 'own-name' || isOwn)
    .map((is) => ({ is, words: options[is] }));
}

/** The answers with others added; a word has one answer, the last. */
export function withAnswers(
  before: readonly AnsweredName[],
  added: readonly AnsweredName[],
): AnsweredName[] {
  const isNew = ({ word }: AnsweredName) =>
    added.every((other) => other.word.toLowerCase() !== word.toLowerCase());
  return [...before.filter(isNew), ...added];
}
