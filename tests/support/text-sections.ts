import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { mdxjs } from 'micromark-extension-mdxjs';
import { parse } from 'yaml';

/** The paragraphs, headings and list entries of one section of a text, in order. */
export type TextSection = readonly string[];

/** Stands for a date, a number or a name that a text is given. */
const filledIn = '1 March 2027';

/** A node of a parsed text, as far as the search for words looks at it. */
interface TextNode {
  type: string;
  value?: string;
  children?: readonly TextNode[];
}

/**
 * Splits a text with front matter into sections, one for each heading. The titles, summaries,
 * questions and examples of the front matter are the first section. Parts that are computed do not count.
 */
export function readSections(file: string): TextSection[] {
  const [, front = '', body = ''] = /^(?:---\n([^]*?)\n---\n)?([^]*)$/.exec(file) ?? [];
  const tree = fromMarkdown(body, {
    extensions: [mdxjs()],
    mdastExtensions: [mdxFromMarkdown()],
  }) as TextNode;
  const sections: string[][] = [frontMatterTexts(front)];
  for (const block of findBlocks(tree)) {
    if (block.type === 'heading') sections.push([]);
    sections.at(-1)?.push(wordsOf(block).replace(/\s+/g, ' ').trim());
  }
  return sections;
}

function frontMatterTexts(front: string): string[] {
  const data = (parse(front) ?? {}) as Record<string, unknown>;
  return ['title', 'description', 'name', 'summary', 'question', 'example'].flatMap((field) =>
    typeof data[field] === 'string' ? [data[field]] : [],
  );
}

function findBlocks(node: TextNode): readonly TextNode[] {
  if (node.type === 'heading' || node.type === 'paragraph') return [node];
  return (node.children ?? []).flatMap(findBlocks);
}

function wordsOf(node: TextNode): string {
  if (node.type === 'mdxTextExpression') return filledIn;
  return node.value ?? (node.children ?? []).map(wordsOf).join('');
}

/** Lists every text in a group of words. Texts that are functions are filled in. */
export function listTexts(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') {
    const write = words as (...values: readonly string[]) => unknown;
    return listTexts(write(filledIn, filledIn, filledIn));
  }
  return Object.values(words as object).flatMap(listTexts);
}
