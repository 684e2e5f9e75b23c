import type { ParsedText } from '../../story/body/parse-body.ts';
import { collectBodyTexts, collectTranscriptTexts } from './body-texts.ts';
import { parseCaptions } from './captions.ts';
import { collectFrontMatterTexts } from './front-matter-texts.ts';
import { fileNameToWords, type CheckedText } from './checked-text.ts';

/** Every text of a story as it was written, valid or not. */
export interface StoryTexts {
  /** The front matter as plain data. */
  data: unknown;
  body: ParsedText | undefined;
  transcript?: ParsedText | undefined;
  /** The source of the captions' file. */
  captions?: string | undefined;
  /** The names of the files in the story's folder. */
  files: readonly string[];
  /** Text in the folder that is never shown. Default: none. */
  unpublished?: readonly UnpublishedText[];
}

/**
 * A line of text that is never shown, such as a comment. The place is a line of the story's file,
 * or a description in `where`.
 */
export type UnpublishedText = { text: string } & ({ line: number } | { where: string });

/**
 * Collects every text of a story with its place. Checks read a story only through this function.
 */
export function collectTexts({
  data,
  body,
  transcript,
  captions,
  files,
}: StoryTexts): CheckedText[] {
  const texts = [
    ...collectFrontMatterTexts(data),
    ...(body ? collectBodyTexts(body) : []),
    ...(transcript ? collectTranscriptTexts(transcript) : []),
    ...(captions === undefined ? [] : parseCaptions(captions).texts),
  ];
  const namedFiles = new Set(texts.filter(({ form }) => form === 'file').map(({ text }) => text));
  return [...texts, ...files.map(toFileNameText).filter(({ text }) => !namedFiles.has(text))];
}

/** Collects the texts that are never shown but are in git. */
export function collectUnpublishedTexts({ unpublished = [] }: StoryTexts): CheckedText[] {
  return unpublished.map((line) => ({ ...line, speaker: 'library', form: 'file', path: [] }));
}

function toFileNameText(name: string): CheckedText {
  return {
    text: fileNameToWords(name),
    speaker: 'library',
    form: 'file',
    path: [],
    where: 'In the name of a file beside the story',
  };
}
