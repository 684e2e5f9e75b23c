import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { schema } from './schema.ts';

/** How many lists, quotations and components may stand in each other: the parser takes twice as many. */
const deepest = 16;

const key = new PluginKey<number>('guards');

/** Keeps a document from becoming one that cannot be saved, or that has no place to write on. */
export const guards = new Plugin<number>({
  key,
  // A text that nests further already may go on doing so.
  state: {
    init: (_, { doc }) => Math.max(deepest, depthIn(doc)),
    apply: ({ doc }, most) => Math.max(most, depthIn(doc)),
  },
  filterTransaction: (transaction, state) =>
    !transaction.docChanged ||
    transaction.getMeta(key) === 'elsewhere' ||
    depthIn(transaction.doc) <= (key.getState(state) ?? deepest),
  appendTransaction: (_, __, { doc, tr }) =>
    endsInText(doc) ? null : tr.insert(doc.content.size, schema.nodes.paragraph.create()),
});

/** Marks what comes from elsewhere, which is shown as it is. */
export function fromElsewhere(transaction: Transaction): Transaction {
  return transaction.setMeta(key, 'elsewhere');
}

/** A document with a line at its end to go on writing on. */
export function withLastLine(doc: Node): Node {
  return endsInText(doc) ? doc : doc.copy(doc.content.addToEnd(schema.nodes.paragraph.create()));
}

function endsInText({ lastChild }: Node): boolean {
  return lastChild?.isTextblock === true;
}

function depthIn({ children }: Node): number {
  // An entry of a list is no level of its own.
  return Math.max(
    0,
    ...children.map((child) =>
      child.inlineContent ? 0 : depthIn(child) + (child.type === schema.nodes.item ? 0 : 1),
    ),
  );
}
