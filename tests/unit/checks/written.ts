import { textsOf, type StoryTexts } from '../../../src/checks/texts.ts';
import type { Piece } from '../../../src/checks/texts/piece.ts';
import { parseBody, type Written } from '../../../src/story/body/parse.ts';

/** A text as the library reads it. */
export function written(source: string, firstLine = 1): Written {
  return { source, firstLine, ...parseBody(source, firstLine) };
}

/** The pieces of a story that has only what is given. */
export function piecesOf(story: Partial<StoryTexts>): Piece[] {
  return textsOf({ data: {}, body: undefined, files: [], ...story });
}
