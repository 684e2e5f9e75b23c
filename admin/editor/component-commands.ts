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
import { componentAt, type PlacedComponent } from './component-at.ts';
import type { FieldValues, MenuEntry } from './component-menu.ts';
import { schema } from './schema.ts';

const { nodes } = schema;

/**
 * Inserts a component: around the blocks selected, where it holds words and some are, else in place
 * of an empty line, or after the block the cursor is in. Never inside another by accident.
 */
export function insertComponent(entry: MenuEntry, values: FieldValues): Command {
  return (state, dispatch) => {
    const done = wrapped(state, entry, values) ?? inserted(state, entry, values);
    dispatch?.(done.scrollIntoView());
    return true;
  };
}

function wrapped(
  state: EditorState,
  entry: MenuEntry,
  values: FieldValues,
): Transaction | undefined {
  const { selection, tr } = state;
  if (!entry.needsWords || selection.empty || selection instanceof NodeSelection) return undefined;
  const range = selection.$from.blockRange(selection.$to, ({ type }) => type === nodes.doc);
  const wrapping = range && findWrapping(range, nodes[entry.name], values);
  return wrapping ? tr.wrap(range, wrapping) : undefined;
}

function inserted(
  { selection, tr }: EditorState,
  entry: MenuEntry,
  values: FieldValues,
): Transaction {
  const { $from } = selection;
  const block = $from.depth > 0 ? $from.node(1) : undefined;
  const end = block ? $from.after(1) : selection.to;
  const isEmptyLine = block?.type === nodes.paragraph && block.content.size === 0;
  const at = isEmptyLine ? $from.before(1) : end;
  tr.replaceWith(at, end, emptyComponent(entry, values));
  return tr.setSelection(Selection.near(tr.doc.resolve(at + 1)));
}

/** What helped is told as a list; all others begin with a line. */
function emptyComponent({ name }: MenuEntry, values: FieldValues): Node {
  const line = nodes.paragraph.create();
  const list = nodes.list.create(null, nodes.item.create(null, line));
  return nodes[name].create(values, name === 'Helped' ? list : line);
}

/** Gives a component other values, wherever it stands by now. */
export function changeComponent(placed: PlacedComponent, values: FieldValues): Command {
  return (state, dispatch) => {
    const { entry } = placed;
    const pos = placeOf(placed.node, state) ?? componentAt(state)?.pos;
    const node = pos === undefined ? undefined : state.doc.nodeAt(pos);
    if (pos === undefined || !node) return false;
    const { tr } = state;
    if (node.type === nodes[entry.name]) tr.setNodeMarkup(pos, null, values);
    else tr.replaceWith(pos, pos + node.nodeSize, emptyComponent(entry, values));
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(pos + 1))));
    return true;
  };
}

function placeOf(wanted: Node, { doc }: EditorState): number | undefined {
  let place: number | undefined;
  doc.descendants((node, pos) => {
    if (node === wanted) place = pos;
    return place === undefined;
  });
  return place;
}

/** Takes the frame of a component away and leaves its words; a picture goes as a whole. */
export const takeAwayComponent: Command = (state, dispatch) => {
  const found = componentAt(state);
  if (!found) return false;
  const { node, pos, entry } = found;
  const { tr } = state;
  tr.replaceWith(pos, pos + node.nodeSize, entry.needsWords ? node.content : []);
  if (tr.doc.childCount === 0) tr.insert(0, nodes.paragraph.create());
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(pos))).scrollIntoView());
  return true;
};

/** Puts the cursor on an empty line before or after the component it is in. */
export function writeBeside(side: 'above' | 'below'): Command {
  return (state, dispatch) => {
    const found = componentAt(state);
    if (!found) return false;
    const at = side === 'above' ? found.pos : found.pos + found.node.nodeSize;
    dispatch?.(withLineAt(state.tr, at));
    return true;
  };
}

/** On the last, empty line of a component: leaves the component by it. */
export const leaveComponent: Command = (state, dispatch) => {
  const found = componentAt(state);
  const { $from, empty } = state.selection;
  if (!found || !empty || $from.depth === 0 || $from.parent.content.size > 0) return false;
  const { node, pos, entry } = found;
  const isLastLine = $from.after() === pos + node.nodeSize - 1;
  // With a single line there would be nothing left, and only a picture may be without words.
  if (!isLastLine || (node.childCount === 1 && entry.needsWords)) return false;
  const { tr } = state;
  if (node.childCount > 1) tr.delete($from.before(), $from.after());
  dispatch?.(withLineAt(tr, tr.mapping.map(pos + node.nodeSize)));
  return true;
};

function withLineAt(tr: Transaction, at: number): Transaction {
  tr.insert(at, nodes.paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView();
}
