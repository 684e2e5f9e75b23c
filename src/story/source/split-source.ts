/** The front matter and the body of a file. */
export interface SplitSource {
  /** The YAML between the two fences. */
  yaml: string;
  /** The line of the file on which the YAML begins, from 1. */
  yamlLine: number;
  /** The text after the front matter. */
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/**
 * Splits a file into front matter and body. Each fence is a line of `---`, and the first line of
 * the file must be a fence.
 *
 * @returns undefined if the front matter is missing or never ends
 */
export function splitSource(source: string): SplitSource | undefined {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) return undefined;
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}
