import type { Finding } from '../../story/issue.ts';
import type { StoryCheck } from '../story-check.ts';
import { findingAt, isEvidenceText, type CheckedText } from '../texts/checked-text.ts';
import { isEnglish } from '../../story/languages.ts';
import { toFieldGroup } from '../../story/plain-data.ts';
import type { Kind } from '../../story/vocabulary.ts';
import { collectExplainedWords } from './explained-words.ts';
import { findNamesInPassage } from './passage-names.ts';
import { splitIntoWords } from './text-words.ts';
import {
  findUnexplainedWords,
  type NameExplanations,
  type UnexplainedWords,
} from './unexplained-words.ts';

/**
 * Asks about every word that may be someone's name and that nobody has explained. The check has no
 * list of names, so it asks about each capitalised word without an explanation. A story is held
 * back until the questions are answered. A professional's story gets only a warning if the name
 * cannot belong to a person in the story.
 */
export const checkNames: StoryCheck = (texts, { kind, story, settings, listNames, dictionary }) => {
  const explanations = {
    ...collectExplainedWords(story.data, settings, listNames),
    dictionary,
  };
  const severity = mayNameOthers(story.data, kind) ? 'error' : 'warning';
  return findNameQuestions(texts, explanations).map((question) => toFinding(question, severity));
};

/**
 * Whether a word may be the real name of a family member or a child. It may be in every story of a
 * family or a young person. In a professional's story it may be if any other person is in the story
 * or mentioned. Half of a full name is often an ordinary word, so one word counts as much as two.
 */
function mayNameOthers(data: unknown, kind: Kind): boolean {
  const { people } = toFieldGroup(data);
  return (
    kind !== 'professional' ||
    (Array.isArray(people) &&
      people.some((person) => toFieldGroup(person)['part'] !== 'storyteller'))
  );
}

/** A question to the editor of a story: is this someone's name? */
export interface NameQuestion {
  /** The word or words in question, as they are written at their first occurrence. */
  word: string;
  /** The text in which the words first occur. */
  text: CheckedText;
  /** The positions of the first and the last of the words in that text, from 1. */
  first: number;
  last: number;
  /** How many times one of the words occurs in the story. */
  times: number;
}

/** Finds every word of a story that may be a name, and asks about each once. */
export function findNameQuestions(
  texts: readonly CheckedText[],
  explanations: NameExplanations,
): NameQuestion[] {
  const questions = new Map<string, NameQuestion>();
  for (const text of texts.filter(isCheckedForNames)) {
    for (const run of findWordsToAskAbout(text, explanations)) {
      const newWords = run.filter((word) => !questions.has(word.text.toLowerCase()));
      if (newWords.length > 0) {
        const question = toQuestion(newWords, text);
        for (const word of newWords) questions.set(word.text.toLowerCase(), question);
      }
      const questionsOfRun = new Set(run.map((word) => questions.get(word.text.toLowerCase())));
      for (const question of questionsOfRun) if (question) question.times += 1;
    }
  }
  return [...new Set(questions.values())];
}

function findWordsToAskAbout(
  { text, language }: CheckedText,
  explanations: NameExplanations,
): UnexplainedWords[] {
  return language === undefined || isEnglish(language)
    ? findUnexplainedWords(splitIntoWords(text), explanations)
    : findNamesInPassage(text, language, explanations);
}

/**
 * Whether a text is checked for names. Three kinds are not: web addresses are not words, `names`
 * contains the answers, and evidence is public.
 */
function isCheckedForNames(text: CheckedText): boolean {
  const [field] = text.path;
  return text.form !== 'address' && field !== 'names' && !isEvidenceText(text);
}

function toQuestion(words: UnexplainedWords, text: CheckedText): NameQuestion {
  const positions = words.map(({ position }) => position);
  return {
    word: words.map((word) => word.text).join(' '),
    text,
    first: Math.min(...positions),
    last: Math.max(...positions),
    times: 0,
  };
}

function toFinding(question: NameQuestion, severity: Finding['severity']): Finding {
  const { word, text, first, last, times } = question;
  const place =
    first === last ? `Word ${String(first)}` : `Words ${String(first)} to ${String(last)}`;
  const count = times === 1 ? '' : ` It is in the story ${String(times)} times.`;
  return {
    ...findingAt(text, {
      rule: 'name-unanswered',
      severity,
      message: `${place} here may be someone’s name, and nobody has said what it is.${count}`,
      hint: 'If it is someone’s real name, change it to one chosen for the story. If not, say what it is under `names`. For what your organisation calls its places and services, use `names` in library.yaml: that counts for all stories.',
    }),
    asks: { word, times },
  };
}
