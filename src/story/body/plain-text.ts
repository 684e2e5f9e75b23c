import type { Block, Body, Inline } from './tree.ts';

/** A body as plain text: a blank line between blocks, and nothing of its form. */
export function plainText(body: Body): string {
  return body.map(blockText).filter(Boolean).join('\n\n');
}

/** How many words a body has. */
export function countWords(body: Body): number {
  return plainText(body).split(/\s+/).filter(Boolean).length;
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
