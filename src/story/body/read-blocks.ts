import type { BlockContent, List, Paragraph, RootContent } from 'mdast';
import { readComponent } from './read-component.ts';
import { readInlines } from './read-inlines.ts';
import { readMarkdownPicture } from './read-picture.ts';
import { reportNode, type ReadContext } from './read-context.ts';
import { explainRefusal, tooDeep } from './explain-refusal.ts';
import type { Block } from './body-tree.ts';

/** Reads Markdown nodes as blocks of a story, and reports everything that a story cannot hold. */
export function readBlocks(nodes: readonly RootContent[], context: ReadContext): Block[] {
  const [first] = nodes;
  if (context.depth === 0 && first) {
    reportNode(first, context, tooDeep);
    return [];
  }
  const inner = { ...context, depth: context.depth - 1 };
  return nodes.flatMap((node) => {
    const blocks = readBlock(node, inner);
    for (const block of blocks) context.place(block, node);
    return blocks;
  });
}

function readBlock(node: RootContent, context: ReadContext): Block[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, context);
    case 'heading': {
      if (node.depth !== 2 && node.depth !== 3) {
        reportNode(node, context, {
          message: 'A heading inside a story is of the second or third level.',
          hint: 'Begin it with ## or ###. The title is the only heading of the first level.',
        });
      }
      return [
        {
          type: 'heading',
          level: node.depth === 3 ? 3 : 2,
          children: readInlines(node.children, context),
        },
      ];
    }
    case 'list':
      return [readList(node, context)];
    case 'blockquote':
      return [{ type: 'quotation', children: readBlocks(node.children, context) }];
    case 'mdxJsxFlowElement':
      return readComponent(node, context);
    default:
      reportNode(node, context, explainRefusal(node));
      return [];
  }
}

function readParagraph(node: Paragraph, context: ReadContext): Block[] {
  const [only] = node.children;
  if (node.children.length === 1 && only?.type === 'image')
    return readMarkdownPicture(only, context);
  // The parser puts a component on one line into a paragraph of its own.
  if (node.children.length === 1 && only?.type === 'mdxJsxTextElement')
    return readComponent(only, context);
  const children = readInlines(node.children, context);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

function readList(node: List, context: ReadContext): Block {
  const { ordered, start } = node;
  return {
    type: 'list',
    ordered: ordered === true,
    ...(ordered === true && typeof start === 'number' && start !== 1 ? { start } : {}),
    items: node.children.map((item) => readBlocks(item.children as BlockContent[], context)),
  };
}
