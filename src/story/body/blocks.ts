import type { BlockContent, List, Paragraph, RootContent } from 'mdast';
import { readComponent } from './component.ts';
import { readInlines } from './inlines.ts';
import { readMarkdownPicture } from './picture.ts';
import { report, type Reading } from './reading.ts';
import { refusal, tooDeep } from './refusal.ts';
import type { Block } from './tree.ts';

/** Reads Markdown nodes as blocks of a story, reporting whatever a story cannot hold. */
export function readBlocks(nodes: readonly RootContent[], reading: Reading): Block[] {
  const [first] = nodes;
  if (reading.depth === 0 && first) {
    report(first, reading, tooDeep);
    return [];
  }
  const inner = { ...reading, depth: reading.depth - 1 };
  return nodes.flatMap((node) => {
    const blocks = readBlock(node, inner);
    for (const block of blocks) reading.place(block, node);
    return blocks;
  });
}

function readBlock(node: RootContent, reading: Reading): Block[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, reading);
    case 'heading': {
      if (node.depth !== 2 && node.depth !== 3) {
        report(node, reading, {
          message: 'A heading inside a story is of the second or third level.',
          hint: 'Begin it with ## or ###. The title is the only heading of the first level.',
        });
      }
      return [
        {
          type: 'heading',
          level: node.depth === 3 ? 3 : 2,
          children: readInlines(node.children, reading),
        },
      ];
    }
    case 'list':
      return [readList(node, reading)];
    case 'blockquote':
      return [{ type: 'quotation', children: readBlocks(node.children, reading) }];
    case 'mdxJsxFlowElement':
      return readComponent(node, reading);
    default:
      report(node, reading, refusal(node));
      return [];
  }
}

function readParagraph(node: Paragraph, reading: Reading): Block[] {
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === 'image')
    return readMarkdownPicture(only, reading);
  // A component written on one line is read as part of a paragraph of its own.
  if (node.children.length === 1 && only?.type === 'mdxJsxTextElement')
    return readComponent(only, reading);
  const children = readInlines(node.children, reading);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function readList(node: List, reading: Reading): Block {
  return {
    type: 'list',
    ordered: node.ordered === true,
    items: node.children.map((item) => readBlocks(item.children as BlockContent[], reading)),
  };
}
