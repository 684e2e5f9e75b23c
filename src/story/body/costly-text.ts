import type { Finding } from '../issue.ts';

/**
 * Matches a line that the parser would need minutes for. Such a line starts with a hundred spaces,
 * begins dozens of lists or quotations, begins hundreds of links, repeats one character dozens of
 * times, or has a word of hundreds of letters. No story has such a line.
 */
const costlyPattern =
  /^[ \t]{100}|(?:\[[^[]*){200}|^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])){50}|([^\p{L}\p{N}\s])\1{60}|[\p{Script=Latin}\p{N}]{500}/u;

/**
 * The maximum numbers of lines and of signs of emphasis. No story has as many. The time of the
 * parser grows faster than these numbers.
 */
const maximumLines = 4000;
const maximumEmphases = 2000;

/**
 * Finds the first line that would take the parser too long, or from which the text has too many
 * lines or signs of emphasis.
 *
 * @returns the line, from 1; undefined if there is none
 */
export function findCostlyLine(source: string): number | undefined {
  let emphases = 0;
  const line = source.split(/\r\n|\n|\r/).findIndex((text, index) => {
    emphases += text.match(/[*_]/g)?.length ?? 0;
    return index >= maximumLines || emphases > maximumEmphases || costlyPattern.test(text);
  });
  return line === -1 ? undefined : line + 1;
}

/** The finding about a line that would take the parser too long. */
export function costlyText(line: number): Finding {
  return {
    rule: 'knotted-text',
    severity: 'error',
    line,
    message:
      'This line begins dozens of lists, quotations or links, repeats a character dozens of times, has a word of hundreds of letters, or is one of thousands.',
    hint: 'Write it as a sentence, and the story in a few hundred lines.',
  };
}
