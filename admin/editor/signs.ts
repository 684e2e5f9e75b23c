import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { menuEntry } from './component-menu.ts';
import { words } from './words.ts';

/** What an editor sees and no reader does: what each component is, and what goes into empty places. */
export const signs = new Plugin({
  props: {
    decorations: ({ doc }) => DecorationSet.create(doc, signsIn(doc)),
  },
});

function signsIn(doc: Node): Decoration[] {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    const entry = menuEntry(node.type.name);
    if (!entry || !node.firstChild) return;
    // A picture is seen to be one.
    if (entry.needsWords) found.push(sign(node.firstChild, pos + 1, 'inside', entry.label));
    found.push(...placeholder(node, pos + 1, entry.placeholder));
  });
  return [...found, ...placeholder(doc, 0, words.placeholder)];
}

/** Says what goes into a node, while its only line is empty. */
function placeholder({ childCount, firstChild }: Node, at: number, text: string): Decoration[] {
  if (childCount !== 1 || !firstChild) return [];
  if (!firstChild.isTextblock) return placeholder(firstChild, at + 1, text);
  return firstChild.content.size === 0 ? [sign(firstChild, at, 'placeholder', text)] : [];
}

function sign(node: Node, at: number, name: string, text: string): Decoration {
  return Decoration.node(at, at + node.nodeSize, { [`data-${name}`]: text });
}
