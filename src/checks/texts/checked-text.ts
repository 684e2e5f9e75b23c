import type { FieldPath, Finding } from '../../story/issue.ts';

/** One text of a story with its place. Every check reads stories in this form. */
export interface CheckedText {
  text: string;
  /**
   * The author of the words: the storyteller, a person who is quoted, or the library. Summaries and
   * alternative texts are the library's words.
   */
  speaker: 'storyteller' | 'quoted' | 'library';
  /** Words to read, a web address, or the name of a file. */
  form: 'words' | 'address' | 'file';
  /** The language of a passage that is marked as such. Default: the story's own. */
  language?: string;
  /** The field that contains the text; `body` for the text below the front matter. */
  path: FieldPath;
  /** The line in the story's file, if the field alone is not precise enough. */
  line?: number;
  /** The place in words, if the text is outside the story's file: `In the captions, on line 7`. */
  where?: string;
}

/** A finding about a text, without the place. */
export type FindingDetails = Pick<Finding, 'rule' | 'severity' | 'message' | 'hint'>;

/** Makes a finding at the place of a text. */
export function findingAt({ path, line, where }: CheckedText, details: FindingDetails): Finding {
  return {
    ...details,
    path,
    ...(line === undefined ? {} : { line }),
    ...(where === undefined ? {} : { message: `${where}: ${details.message}` }),
  };
}

/**
 * Whether a text is about something published elsewhere, whose dates, places and names are public.
 */
export function isEvidenceText({ path }: CheckedText): boolean {
  return path[0] === 'evidence';
}

/** Writes a file's name as words: without its ending, and with a space for each underscore. */
export function fileNameToWords(name: string): string {
  return name
    .replace(/^\.\//, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll('_', ' ');
}
