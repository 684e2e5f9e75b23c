import { splitSource } from './split-source.ts';

/** Matches a line of front matter, and a line of hyphens that was meant to enclose it. */
const fieldLine = /^\s*(?:- )?[\w-]+:(?:\s.*)?$|^-{2,}\s*$/;

/**
 * The text below the front matter of a story's file. If the front matter is not enclosed, the text
 * without the lines that look like its fields: a sketch of the whole file would hardly match the
 * words of the story alone.
 */
export function bodySource(source: string): string {
  return splitSource(source)?.body ?? withoutFields(source);
}

function withoutFields(text: string): string {
  const lines = text.split(/\r?\n/);
  return lines.filter((line) => !fieldLine.test(line)).join('\n');
}
