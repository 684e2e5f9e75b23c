import { frontMatter } from '../../src/story/schema/story.ts';
import { readEntryFile, writeEntryFile, type FileKind } from './entry-file.ts';

/** A story's file: its front matter between fences, and the story below. */
export const storyFile: FileKind = { schema: frontMatter, hasBody: true };

/**
 * Reads a story's file as the form has it: its front matter as plain data, and the text below it,
 * letter by letter, as `body`. Throws, in words for an editor, where the file cannot be read.
 */
export function readStoryFile(text: string): Record<string, unknown> {
  return readEntryFile(text, storyFile);
}

/**
 * Writes a story's file from what the form has.
 *
 * @param before the file as it was opened; what was not edited keeps its letters
 */
export function writeStoryFile(data: Record<string, unknown>, before?: string): string {
  return writeEntryFile(data, storyFile, before);
}
