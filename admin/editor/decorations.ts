import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { findMenuEntry } from './component-menu.ts';
import { editorWords } from '../../src/words/editor-en-gb.ts';

/** Labels every component, and shows placeholders in empty places. Readers see neither. */
export const labelDecorations = new Plugin({
  props: {
    decorations: ({ doc }) => DecorationSet.create(doc, labelsIn(doc)),
  },
});

function labelsIn(doc: Node): Decoration[] {
  const labels: Decoration[] = [];
  doc.descendants((node, pos) => {
    const entry = findMenuEntry(node.type.name);
    if (!entry || !node.firstChild) return;
    // A picture needs no label.
    if (entry.needsWords) labels.push(label(node.firstChild, pos + 1, 'inside', entry.label));
    labels.push(...placeholder(node, pos + 1, entry.placeholder));
  });
  return [...labels, ...placeholder(doc, 0, editorWords.placeholder)];
}

/** Adds a placeholder to a node whose only line is empty. */
function placeholder({ childCount, firstChild }: Node, at: number, text: string): Decoration[] {
  if (childCount !== 1 || !firstChild) return [];
  if (!firstChild.isTextblock) return placeholder(firstChild, at + 1, text);
  return firstChild.content.size === 0 ? [label(firstChild, at, 'placeholder', text)] : [];
}

function label(node: Node, at: number, name: string, text: string): Decoration {
  return Decoration.node(at, at + node.nodeSize, { [`data-${name}`]: text });
}

const isUnfocused = new PluginKey<boolean>('selection-highlight');

/** Highlights the selected words while the focus is elsewhere, as in the form for a link. */
export const selectionHighlight = new Plugin<boolean>({
  key: isUnfocused,
  state: {
    init: () => false,
    apply: (transaction, before) =>
      (transaction.getMeta(isUnfocused) as boolean | undefined) ?? before,
  },
  props: {
    handleDOMEvents: {
      blur: (view) => view.dispatch(view.state.tr.setMeta(isUnfocused, true)),
      focus: (view) => view.dispatch(view.state.tr.setMeta(isUnfocused, false)),
    },
    decorations: (state) =>
      isUnfocused.getState(state)
        ? DecorationSet.create(state.doc, [
            Decoration.inline(state.selection.from, state.selection.to, { class: 'was-selected' }),
          ])
        : null,
  },
});
