import type { FieldPath, Finding } from '../../story/issue.ts';

/** A text of a story, with its place: what every check looks at. */
export interface Piece {
  text: string;
  /**
   * Whose words they are: `told` by the storyteller, `said` by someone who is quoted, or the
   * `house`'s own, such as a summary or an alt text.
   */
  kind: 'told' | 'said' | 'house';
  /** Words to be read, or what nobody reads as words: a web address, or the name of a file. */
  form: 'words' | 'address' | 'file';
  /** The field it stands in; `body` for the text below the front matter. */
  path: FieldPath;
  /** The line of the story's file, where the field does not say it well enough. */
  line?: number;
  /** Where it stands in words, where that is outside the story's file: `In the captions, on line 7`. */
  where?: string;
}

/** What a check says of a piece; the place is the piece's own. */
export type Said = Pick<Finding, 'rule' | 'severity' | 'message' | 'hint'>;

/** A finding at the place of a piece. */
export function at({ path, line, where }: Piece, said: Said): Finding {
  return {
    ...said,
    path,
    ...(line === undefined ? {} : { line }),
    ...(where === undefined ? {} : { message: `${where}: ${said.message}` }),
  };
}

/** A file's name as words: without its ending, and with spaces where people write other signs for them. */
export function fileWords(name: string): string {
  return name
    .replace(/^\.\//, '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll('_', ' ');
}
