import type { Mark, Node } from 'prosemirror-model';
import type { Block, Body, Inline } from '../../src/story/body/tree.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

/** Makes the document that shows a body. Where words can go, there is always a line to write them. */
export function documentFrom(body: Body): Node {
  return nodes.doc.create(null, blockNodes(body));
}

function blockNodes(blocks: Body): Node[] {
  return blocks.length > 0 ? blocks.map(blockNode) : [nodes.paragraph.create()];
}

function blockNode(block: Block): Node {
  switch (block.type) {
    case 'paragraph':
      return nodes.paragraph.create(null, inlineNodes(block.children));
    case 'heading':
      return nodes.heading.create({ level: block.level }, inlineNodes(block.children));
    case 'list':
      return nodes.list.create(
        { ordered: block.ordered },
        block.items.map((item) => nodes.item.create(null, blockNodes(item))),
      );
    case 'quotation':
      return nodes.quotation.create(null, blockNodes(block.children));
    default: {
      const { type, children, ...attributes } = block;
      // A picture of Markdown’s own says nothing of people, and has no caption.
      return type === 'Figure' && !('shows' in attributes)
        ? nodes.picture.create(attributes)
        : nodes[type].create(attributes, blockNodes(children));
    }
  }
}

function inlineNodes(inlines: readonly Inline[], around: readonly Mark[] = []): Node[] {
  return inlines.flatMap((inline) => {
    switch (inline.type) {
      case 'text':
        return inline.value === '' ? [] : [schema.text(inline.value, around)];
      case 'break':
        return [nodes.break.create(null, null, around)];
      case 'link':
        return inlineNodes(inline.children, marks.link.create({ href: inline.href }).addToSet(around)); // prettier-ignore
      default:
        return inlineNodes(inline.children, marks[inline.type].create().addToSet(around));
    }
  });
}
