import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { editorSchema } from './editor-schema.ts';

/** How many levels lists, quotations and components may nest. The parser accepts twice as many. */
const deepestNesting = 16;

const key = new PluginKey<number>('document-limits');

/** Refuses changes that nest too deeply, and keeps a paragraph at the end to write in. */
export const documentLimits = new Plugin<number>({
  key,
  // A text that nests more deeply when it is opened may keep its depth.
  state: {
    init: (_, { doc }) => Math.max(deepestNesting, nestingDepth(doc)),
    apply: ({ doc }, most) => Math.max(most, nestingDepth(doc)),
  },
  filterTransaction: (transaction, state) =>
    !transaction.docChanged ||
    transaction.getMeta(key) === 'external' ||
    nestingDepth(transaction.doc) <= (key.getState(state) ?? deepestNesting),
  appendTransaction: (_, __, { doc, tr }) =>
    endsWithTextblock(doc)
      ? null
      : tr.insert(doc.content.size, editorSchema.nodes.paragraph.create()),
});

/**
 * Marks a transaction that loads a text from outside the editor. Such a text has no nesting limit.
 */
export function markAsExternal(transaction: Transaction): Transaction {
  return transaction.setMeta(key, 'external');
}

/** Adds a paragraph at the end, unless the document ends with a paragraph or heading. */
export function endWithTextblock(doc: Node): Node {
  return endsWithTextblock(doc)
    ? doc
    : doc.copy(doc.content.addToEnd(editorSchema.nodes.paragraph.create()));
}

function endsWithTextblock({ lastChild }: Node): boolean {
  return lastChild?.isTextblock === true;
}

function nestingDepth({ children }: Node): number {
  // A list item does not count as a level.
  return Math.max(
    0,
    ...children.map((child) =>
      child.inlineContent
        ? 0
        : nestingDepth(child) + (child.type === editorSchema.nodes.item ? 0 : 1),
    ),
  );
}
