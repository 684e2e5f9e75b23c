import type { Node } from 'prosemirror-model';
import {
  NodeSelection,
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import { findWrapping } from 'prosemirror-transform';
import { componentAtSelection, type PlacedComponent } from './component-at-selection.ts';
import type { ComponentValues, MenuEntry } from './component-menu.ts';
import { editorSchema } from './editor-schema.ts';

const { nodes } = editorSchema;

/**
 * Inserts a component. A component that holds words goes around the selected blocks. Otherwise the
 * component replaces an empty line, or goes after the top-level block with the cursor. It never
 * goes inside another component.
 */
export function insertComponent(entry: MenuEntry, values: ComponentValues): Command {
  return (state, dispatch) => {
    const transaction =
      wrapSelection(state, entry, values) ?? insertAfterBlock(state, entry, values);
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

function wrapSelection(
  state: EditorState,
  entry: MenuEntry,
  values: ComponentValues,
): Transaction | undefined {
  const { selection, tr } = state;
  if (!entry.needsWords || selection.empty || selection instanceof NodeSelection) return undefined;
  const range = selection.$from.blockRange(selection.$to, ({ type }) => type === nodes.doc);
  const wrapping = range && findWrapping(range, nodes[entry.name], values);
  return wrapping ? tr.wrap(range, wrapping) : undefined;
}

function insertAfterBlock(
  { selection, tr }: EditorState,
  entry: MenuEntry,
  values: ComponentValues,
): Transaction {
  const { $from } = selection;
  const block = $from.depth > 0 ? $from.node(1) : undefined;
  const end = block ? $from.after(1) : selection.to;
  const isEmptyLine = block?.type === nodes.paragraph && block.content.size === 0;
  const at = isEmptyLine ? $from.before(1) : end;
  tr.replaceWith(at, end, emptyComponent(entry, values));
  return tr.setSelection(Selection.near(tr.doc.resolve(at + 1)));
}

/** Creates an empty component. `Helped` contains a list, and any other component a paragraph. */
function emptyComponent({ name }: MenuEntry, values: ComponentValues): Node {
  const line = nodes.paragraph.create();
  const list = nodes.list.create(null, nodes.item.create(null, line));
  return nodes[name].create(values, name === 'Helped' ? list : line);
}

/** Changes the values of a component, even if the component has moved since it was found. */
export function changeComponent(placed: PlacedComponent, values: ComponentValues): Command {
  return (state, dispatch) => {
    const { entry } = placed;
    const pos = positionOf(placed.node, state) ?? componentAtSelection(state)?.pos;
    const node = pos === undefined ? undefined : state.doc.nodeAt(pos);
    if (pos === undefined || !node) return false;
    const { tr } = state;
    if (node.type === nodes[entry.name]) tr.setNodeMarkup(pos, null, values);
    else tr.replaceWith(pos, pos + node.nodeSize, emptyComponent(entry, values));
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(pos + 1))));
    return true;
  };
}

/** Finds the position of a node in a document; undefined if the document no longer has the node. */
function positionOf(target: Node, { doc }: EditorState): number | undefined {
  let position: number | undefined;
  doc.descendants((node, pos) => {
    if (node === target) position = pos;
    return position === undefined;
  });
  return position;
}

/** Removes the frame of a component and keeps its words. A picture is removed as a whole. */
export const removeComponentFrame: Command = (state, dispatch) => {
  const component = componentAtSelection(state);
  if (!component) return false;
  const { node, pos, entry } = component;
  const { tr } = state;
  tr.replaceWith(pos, pos + node.nodeSize, entry.needsWords ? node.content : []);
  if (tr.doc.childCount === 0) tr.insert(0, nodes.paragraph.create());
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(pos))).scrollIntoView());
  return true;
};

/**
 * Inserts an empty line before or after the component with the cursor, and moves the cursor there.
 */
export function insertLineBeside(side: 'above' | 'below'): Command {
  return (state, dispatch) => {
    const component = componentAtSelection(state);
    if (!component) return false;
    const at = side === 'above' ? component.pos : component.pos + component.node.nodeSize;
    dispatch?.(insertLineAt(state.tr, at));
    return true;
  };
}

/** Leaves the component if the cursor is on its last line and the line is empty. */
export const leaveComponent: Command = (state, dispatch) => {
  const component = componentAtSelection(state);
  const { $from, empty } = state.selection;
  if (!component || !empty || $from.depth === 0 || $from.parent.content.size > 0) return false;
  const { node, pos, entry } = component;
  const isLastLine = $from.after() === pos + node.nodeSize - 1;
  // A component with one line would become empty. Only a picture may be empty.
  if (!isLastLine || (node.childCount === 1 && entry.needsWords)) return false;
  const { tr } = state;
  if (node.childCount > 1) tr.delete($from.before(), $from.after());
  dispatch?.(insertLineAt(tr, tr.mapping.map(pos + node.nodeSize)));
  return true;
};

function insertLineAt(tr: Transaction, at: number): Transaction {
  tr.insert(at, nodes.paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView();
}
