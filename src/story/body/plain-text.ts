import type { Block, Body, Inline } from './tree.ts';

/** A body as plain text: a blank line between blocks, and nothing of its form. */
export function plainText(body: Body): string {
  return body.map(blockText).filter(Boolean).join('\n\n');
}

/** How many words a body has. The marks before the entries of a list are none. */
export function countWords(body: Body): number {
  return body.reduce((sum, block) => sum + wordsOf(block), 0);
}

/** How many words people read in a minute, unhurried. */
const wordsPerMinute = 200;

/** Minutes of reading, rounded up. */
export function minutesOf(body: Body): number {
  return Math.max(1, Math.ceil(countWords(body) / wordsPerMinute));
}

/** The words of a piece of a paragraph. */
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
        .map((item, index) => `${block.ordered ? `${String(index + 1)}.` : '•'} ${plainText(item)}`)
        .join('\n');
    case 'Quote':
      return [plainText(block.children), ...(block.by === undefined ? [] : [`(${block.by})`])].join(
        '\n',
      );
    default:
      return plainText(block.children);
  }
}

function wordsOf(block: Block): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return words(inlineText(block.children));
    case 'list':
      return countWords(block.items.flat());
    case 'Quote':
      return countWords(block.children) + words(block.by ?? '');
    default:
      return countWords(block.children);
  }
}

function words(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
