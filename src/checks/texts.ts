import type { Written } from '../story/body/parse.ts';
import { bodyPieces, transcriptPieces } from './texts/body.ts';
import { readCaptions } from './texts/captions.ts';
import { frontPieces } from './texts/front.ts';
import { fileWords, type Piece } from './texts/piece.ts';

/** A story as it was written, valid or not: everything of it that holds words. */
export interface StoryTexts {
  /** The front matter as plain data. */
  data: unknown;
  body: Written | undefined;
  transcript?: Written | undefined;
  /** The captions' file as it is. */
  captions?: string | undefined;
  /** The names of the files in the story's folder. */
  files: readonly string[];
  /** What lies there for nobody to be shown. Default: nothing. */
  unseen?: readonly Unseen[];
}

/** A line of what nobody is shown, such as a comment: in the story's file, or elsewhere, in words. */
export type Unseen = { text: string } & ({ line: number } | { where: string });

/** Every text of a story, with its place: the one way in which checks look at a story. */
export function textsOf({ data, body, transcript, captions, files }: StoryTexts): Piece[] {
  const pieces = [
    ...frontPieces(data),
    ...(body ? bodyPieces(body) : []),
    ...(transcript ? transcriptPieces(transcript) : []),
    ...(captions === undefined ? [] : readCaptions(captions).pieces),
  ];
  const named = new Set(pieces.filter(({ form }) => form === 'file').map(({ text }) => text));
  return [...pieces, ...files.map(filePiece).filter(({ text }) => !named.has(text))];
}

/** What nobody is shown, and goes into git all the same. */
export function unseenPieces({ unseen = [] }: StoryTexts): Piece[] {
  return unseen.map((each) => ({ ...each, kind: 'house', form: 'file', path: [] }));
}

function filePiece(name: string): Piece {
  return {
    text: fileWords(name),
    kind: 'house',
    form: 'file',
    path: [],
    where: 'In the name of a file beside the story',
  };
}
