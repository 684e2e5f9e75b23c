import {
  collectExplainedWords,
  type ExplainedWords,
} from '../../../../src/checks/names/explained-words.ts';
import { loadEnglishDictionary } from '../../../../src/checks/names/english-dictionary.ts';
import {
  findNameQuestions,
  type NameQuestion,
} from '../../../../src/checks/names/name-questions.ts';
import type { StoryTexts } from '../../../../src/checks/texts/story-texts.ts';
import { defaultSettings, type Settings } from '../../../../src/story/schema/settings.ts';
import { collectStoryTexts, parseText } from '../parse-texts.ts';

export const dictionary = await loadEnglishDictionary();

const nothing: ExplainedWords = { people: new Set(), things: new Set(), phrases: [] };

/** Finds the words of a paragraph that are asked about in a story without declared names. */
export function findAskedWords(text: string): string[] {
  const checkedText = { text, speaker: 'storyteller', form: 'words', path: ['body'] } as const;
  return findNameQuestions([checkedText], { ...nothing, dictionary }).map(({ word }) => word);
}

/** Finds the questions about names in a story that has only the given parts. */
export function findQuestions(
  { text = '', ...story }: Partial<StoryTexts> & { text?: string },
  settings: Partial<Settings> = {},
): NameQuestion[] {
  const texts = collectStoryTexts({ body: parseText(text), ...story });
  const declared = collectExplainedWords(story.data, { ...defaultSettings, ...settings }, [
    'No Wrong Door',
  ]);
  return findNameQuestions(texts, { ...declared, dictionary });
}
