import type { Node } from 'prosemirror-model';
import type { Block, Body } from '../../src/story/body/tree.ts';
import { inlinesOf, headingInlinesOf } from './to-inlines.ts';

/**
 * The body that a document is, tidied as the parser would: what is empty is left out, save for a
 * component, which the editor is told of until it has words or is taken away.
 */
export function bodyFrom(document: Node): Body {
  return blocksIn(document);
}

function blocksIn(parent: Node): Body {
  return parent.children.flatMap(blocksOf);
}

/** What a block of the document becomes: one block, or none where it is empty. */
export function blocksOf(node: Node): Body {
  switch (node.type.name) {
    case 'paragraph': {
      const children = inlinesOf(node);
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading': {
      const children = headingInlinesOf(node);
      const level = node.attrs.level === 3 ? 3 : 2;
      return children.length > 0 ? [{ type: 'heading', level, children }] : [];
    }
    case 'list': {
      const items = node.children.map(blocksIn).filter((item) => item.length > 0);
      return items.length > 0
        ? [{ type: 'list', ordered: node.attrs.ordered === true, items }]
        : [];
    }
    case 'quotation': {
      const children = blocksIn(node);
      return children.length > 0 ? [{ type: 'quotation', children }] : [];
    }
    case 'picture':
      return [{ ...attributesOf(node), type: 'Figure', children: [] } as unknown as Block];
    default:
      return [{ type: node.type.name, ...attributesOf(node), children: blocksIn(node) } as Block];
  }
}

function attributesOf({ attrs }: Node): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== ''));
}
