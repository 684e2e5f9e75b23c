import { Lexer } from 'yaml';
import { fieldOf } from '../checks/field.ts';
import type { Unseen } from '../checks/texts.ts';
import { largestText } from '../story/limits.ts';
import type { SplitSource } from '../story/source/split.ts';
import { readText } from './folder.ts';

/** How files end that hold words anyone could read. */
const ofWords = /\.(?:txt|text|md|mdx|markdown|csv|tsv|vtt|srt|json|ya?ml|html?|xml|rtf)$/i;

/**
 * What lies in a story's folder for nobody to be shown, and goes into git with it: comments of its
 * front matter, all of one that cannot be read, and files that the story has no use for.
 */
export async function unseenIn(
  folder: string,
  split: SplitSource,
  data: unknown,
  files: readonly string[],
): Promise<Unseen[]> {
  const { captions, transcript } = fieldOf(data, 'recording') ?? {};
  const used = new Set([captions, transcript]);
  const others = files.filter((name) => ofWords.test(name) && !used.has(`./${name}`));
  const { yaml, yamlLine } = split;
  const texts = await Promise.all(others.map((name) => readText(folder, name, largestText)));
  return [
    ...(data === undefined ? linesOf(yaml, yamlLine) : commentsIn(yaml, yamlLine)),
    ...texts.flatMap(({ text = '' }) =>
      linesOf(text).map(({ line, ...each }) => ({
        ...each,
        where: `In a file beside the story that it has no use for, on line ${String(line)}`,
      })),
    ),
  ];
}

function linesOf(source: string, first = 1) {
  return source
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ text, line: first + index }))
    .filter(({ text }) => text.trim() !== '');
}

function commentsIn(yaml: string, first: number): Unseen[] {
  if (!yaml.includes('#')) return [];
  let line = first;
  return [...new Lexer().lex(yaml)].flatMap((token) => {
    const at = line;
    line += token.split('\n').length - 1;
    return token.startsWith('#') ? [{ text: token.slice(1), line: at }] : [];
  });
}
