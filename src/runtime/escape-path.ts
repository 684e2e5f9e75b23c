/** Characters that are invisible, that move the cursor, or that change the order of words. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** The same characters without line breaks. */
const hiddenInLines = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * The beginnings of commands that git hosts read from a log, such as `::set-output` and
 * `##[add-mask]`.
 */
const commandMarks = /::|##/g;

/**
 * Escapes a path, or another text from the repository, for printing. The author of a branch chooses
 * the names of its files. A printed name must not look like another name, start a new line, control
 * a terminal, or be a command to the git host that reads the log.
 *
 * @returns the text on one line, in which each dangerous character is written like `\u{1b}`
 */
export function escapePath(path: string): string {
  return breakCommands(path.replace(hidden, toCode));
}

/** Escapes a text of several lines in the same way, and keeps its line breaks. */
export function escapeLines(text: string): string {
  return breakCommands(escapeHidden(text));
}

/** Escapes only hidden characters, for a text whose format escapes the other characters. */
export function escapeHidden(text: string): string {
  return text.replace(hiddenInLines, toCode);
}

/** Writes data as JSON that a terminal and a log can show. Reading the JSON gives the same data. */
export function toPrintableJson(data: unknown): string {
  return JSON.stringify(data, null, 2)
    .replace(hiddenInLines, (character) =>
      Array.from({ length: character.length }, (_, at) =>
        toJsonCode(character.charCodeAt(at)),
      ).join(''),
    )
    .replace(commandMarks, ([mark = '']) => mark + toJsonCode(mark.charCodeAt(0)));
}

function breakCommands(text: string): string {
  return text.replace(commandMarks, ([mark = '']) => mark + toCode(mark));
}

function toCode(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

function toJsonCode(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
