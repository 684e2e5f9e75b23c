import { declaredIn, type Declared } from '../../../../src/checks/names/declared.ts';
import { english } from '../../../../src/checks/names/english.ts';
import { questionsIn, type NameQuestion } from '../../../../src/checks/names/questions.ts';
import type { StoryTexts } from '../../../../src/checks/texts.ts';
import { defaultSettings, type Settings } from '../../../../src/story/schema/settings.ts';
import { piecesOf, written } from '../written.ts';

export const dictionary = await english();

const nothing: Declared = { people: new Set(), things: new Set(), phrases: [] };

/** The words of a paragraph that are asked about where nothing is declared. */
export function askedIn(text: string): string[] {
  const piece = { text, kind: 'told', form: 'words', path: ['body'] } as const;
  return questionsIn([piece], { ...nothing, dictionary }).map(({ word }) => word);
}

/** The questions about a story that has only what is given. */
export function questionsOf(
  { text = '', ...story }: Partial<StoryTexts> & { text?: string },
  settings: Partial<Settings> = {},
): NameQuestion[] {
  const pieces = piecesOf({ body: written(text), ...story });
  const declared = declaredIn(story.data, { ...defaultSettings, ...settings }, ['No Wrong Door']);
  return questionsIn(pieces, { ...declared, dictionary });
}
