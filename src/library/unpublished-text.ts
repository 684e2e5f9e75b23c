import { Lexer } from 'yaml';
import { readFrontMatterField } from '../checks/front-matter-field.ts';
import type { UnpublishedText } from '../checks/texts/story-texts.ts';
import { fileTooLarge } from '../story/file-findings.ts';
import type { Finding } from '../story/issue.ts';
import { largestText } from '../story/size-limits.ts';
import type { SplitSource } from '../story/source/split-source.ts';
import { readTextFile } from '../runtime/plain-files.ts';

/** Whether the name of a file has the ending of a file that contains readable text. */
export function isTextFileName(name: string): boolean {
  return textFileName.test(name);
}

const textFileName = /\.(?:txt|text|md|mdx|markdown|csv|tsv|vtt|srt|json|ya?ml|html?|xml|rtf)$/i;

/**
 * Finds text in a story's folder that is stored in git but never shown. This is text in comments in
 * the front matter, in front matter that cannot be read, and in files that the story does not use.
 *
 * @param folder the path of the story's folder
 * @param split the text of the story's file
 * @param data the front matter; undefined if it cannot be read
 * @param files the names of the other files in the folder
 */
export async function findUnpublishedText(
  folder: string,
  split: SplitSource,
  data: unknown,
  files: readonly string[],
): Promise<{ unpublished: UnpublishedText[]; findings: Finding[] }> {
  const { captions, transcript } = readFrontMatterField(data, 'recording') ?? {};
  const used = new Set([captions, transcript]);
  const unusedFiles = files.filter((name) => isTextFileName(name) && !used.has(`./${name}`));
  const { yaml, yamlLine } = split;
  const texts = await Promise.all(
    unusedFiles.map((name) => readTextFile(folder, name, largestText)),
  );
  const unpublished = [
    ...(data === undefined ? splitLines(yaml, yamlLine) : findComments(yaml, yamlLine)),
    ...texts.flatMap(({ text = '' }) =>
      splitLines(text).map(({ line, ...rest }) => ({
        ...rest,
        where: `In a file beside the story that the story does not use, on line ${String(line)}`,
      })),
    ),
  ];
  const isTooLarge = texts.some(({ finding }) => finding?.rule === tooLarge.rule);
  return { unpublished, findings: isTooLarge ? [tooLarge] : [] };
}

/** The finding for a text that is in git and too large to be checked. */
const tooLarge: Finding = {
  ...fileTooLarge(largestText),
  message: `A text that the story does not use is larger than ${String(largestText / 1024)} KB, so nobody has checked what it says.`,
  hint: 'Take it out of the story’s folder.',
};

function splitLines(source: string, firstLine = 1) {
  return source
    .split(/\r\n|\n|\r/)
    .map((text, index) => ({ text, line: firstLine + index }))
    .filter(({ text }) => text.trim() !== '');
}

function findComments(yaml: string, firstLine: number): UnpublishedText[] {
  if (!yaml.includes('#')) return [];
  let line = firstLine;
  return [...new Lexer().lex(yaml)].flatMap((token) => {
    const tokenLine = line;
    line += token.split('\n').length - 1;
    return token.startsWith('#') ? [{ text: token.slice(1), line: tokenLine }] : [];
  });
}
