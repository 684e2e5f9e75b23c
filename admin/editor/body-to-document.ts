import type { Mark, Node } from 'prosemirror-model';
import type { Block, Body, Inline } from '../../src/story/body/body-tree.ts';
import { editorSchema } from './editor-schema.ts';

const { nodes, marks } = editorSchema;

/** Converts a body to an editor document. An empty container gets a paragraph to write in. */
export function bodyToDocument(body: Body): Node {
  return nodes.doc.create(null, blocksToNodes(body));
}

function blocksToNodes(blocks: Body): Node[] {
  return blocks.length > 0 ? blocks.map(blockToNode) : [nodes.paragraph.create()];
}

function blockToNode(block: Block): Node {
  switch (block.type) {
    case 'paragraph':
      return nodes.paragraph.create(null, inlinesToNodes(block.children));
    case 'heading':
      return nodes.heading.create({ level: block.level }, inlinesToNodes(block.children));
    case 'list':
      return nodes.list.create(
        { ordered: block.ordered, start: block.start ?? 1 },
        block.items.map((item) => nodes.item.create(null, blocksToNodes(item))),
      );
    case 'quotation':
      return nodes.quotation.create(null, blocksToNodes(block.children));
    default: {
      const { type, children, ...attributes } = block;
      // A plain Markdown picture does not say whom it shows, and has no caption.
      return type === 'Figure' && !('shows' in attributes)
        ? nodes.picture.create(attributes)
        : nodes[type].create(attributes, blocksToNodes(children));
    }
  }
}

function inlinesToNodes(inlines: readonly Inline[], outer: readonly Mark[] = []): Node[] {
  return inlines.flatMap((inline) => {
    switch (inline.type) {
      case 'text':
        return inline.value === '' ? [] : [editorSchema.text(inline.value, outer)];
      case 'break':
        return [nodes.break.create(null, null, outer)];
      case 'link':
        return inlinesToNodes(inline.children, marks.link.create({ href: inline.href }).addToSet(outer)); // prettier-ignore
      default:
        return inlinesToNodes(inline.children, marks[inline.type].create().addToSet(outer));
    }
  });
}
