import { collectTexts, type StoryTexts } from '../../../src/checks/texts/story-texts.ts';
import type { CheckedText } from '../../../src/checks/texts/checked-text.ts';
import { parseBody, type ParsedText } from '../../../src/story/body/parse-body.ts';

/** Parses a text as the library does. */
export function parseText(source: string, firstLine = 1): ParsedText {
  return { source, firstLine, ...parseBody(source, firstLine) };
}

/** Collects the checked texts of a story that has only the given parts. */
export function collectStoryTexts(story: Partial<StoryTexts>): CheckedText[] {
  return collectTexts({ data: {}, body: undefined, files: [], ...story });
}
