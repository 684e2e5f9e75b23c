import type { Block, Body, Inline, ListBlock } from './body-tree.ts';

/** A body as plain text, with a blank line between blocks and no formatting. */
export function bodyText(body: Body): string {
  return body.map(blockText).filter(Boolean).join('\n\n');
}

/** Counts the words of a body. Bullets and numbers of lists do not count. */
export function countWords(body: Body): number {
  return body.reduce((sum, block) => sum + countBlockWords(block), 0);
}

/** A slow reading speed. */
const wordsPerMinute = 200;

/** How long a body takes to read, in minutes, rounded up and at least 1. */
export function readingMinutes(body: Body): number {
  return Math.max(1, Math.ceil(countWords(body) / wordsPerMinute));
}

/** Inline content as plain text. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.value;
      return inline.type === 'break' ? '\n' : inlineText(inline.children);
    })
    .join('');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children);
    case 'list':
      return block.items
        .map((item, index) => `${listMark(block, index)} ${bodyText(item)}`)
        .join('\n');
    case 'Quote':
      return [bodyText(block.children), ...(block.by === undefined ? [] : [`(${block.by})`])].join(
        '\n',
      );
    default:
      return bodyText(block.children);
  }
}

function listMark({ ordered, start = 1 }: ListBlock, index: number): string {
  return ordered ? `${String(start + index)}.` : '•';
}

function countBlockWords(block: Block): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return countWordsInText(inlineText(block.children));
    case 'list':
      return countWords(block.items.flat());
    case 'Quote':
      return countWords(block.children) + countWordsInText(block.by ?? '');
    default:
      return countWords(block.children);
  }
}

function countWordsInText(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
