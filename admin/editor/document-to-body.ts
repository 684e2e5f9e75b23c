import type { Node } from 'prosemirror-model';
import type { Block, Body, ListBlock } from '../../src/story/body/body-tree.ts';
import { textblockToInlines, headingToInlines } from './textblock-to-inlines.ts';

/**
 * Converts a document to the body of a story. Empty blocks are left out, as the parser leaves them
 * out. An empty component stays, so that the checks report it.
 */
export function documentToBody(document: Node): Body {
  return childrenToBlocks(document);
}

function childrenToBlocks(parent: Node): Body {
  return parent.children.flatMap(nodeToBlocks);
}

/** Converts a node to one block, or to none if the node is empty. */
function nodeToBlocks(node: Node): Body {
  switch (node.type.name) {
    case 'paragraph': {
      const children = textblockToInlines(node);
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading': {
      const children = headingToInlines(node);
      const level = node.attrs.level === 3 ? 3 : 2;
      return children.length > 0 ? [{ type: 'heading', level, children }] : [];
    }
    case 'list': {
      const items = node.children.map(childrenToBlocks).filter((item) => item.length > 0);
      return items.length > 0 ? [{ type: 'list', ...listAttributes(node), items }] : [];
    }
    case 'quotation': {
      const children = childrenToBlocks(node);
      return children.length > 0 ? [{ type: 'quotation', children }] : [];
    }
    case 'picture':
      return [{ ...filledAttributes(node), type: 'Figure', children: [] } as unknown as Block];
    default:
      return [
        {
          type: node.type.name,
          ...filledAttributes(node),
          children: childrenToBlocks(node),
        } as Block,
      ];
  }
}

/** Reads whether a list is numbered, and from which number, unless that is 1. */
function listAttributes({ attrs }: Node): Pick<ListBlock, 'ordered' | 'start'> {
  const start = Number(attrs.start);
  const ordered = attrs.ordered === true;
  return ordered && start !== 1 ? { ordered, start } : { ordered };
}

function filledAttributes({ attrs }: Node): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== ''));
}
