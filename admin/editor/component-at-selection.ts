import type { Node } from 'prosemirror-model';
import { NodeSelection, type EditorState } from 'prosemirror-state';
import { findMenuEntry, type MenuEntry } from './component-menu.ts';
import { editorSchema } from './editor-schema.ts';

/** A component in the document, with its entry in the menu. */
export interface PlacedComponent {
  entry: MenuEntry;
  node: Node;
  /** The position at which the component begins. */
  pos: number;
}

/** Finds the selected component, otherwise the innermost component around the selection. */
export function componentAtSelection({ selection }: EditorState): PlacedComponent | undefined {
  const { $from } = selection;
  if (selection instanceof NodeSelection) {
    const entry = menuEntryOf(selection.node);
    if (entry) return { entry, node: selection.node, pos: selection.from };
  }
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    const entry = menuEntryOf(node);
    if (entry) return { entry, node, pos: $from.before(depth) };
  }
  return undefined;
}

/**
 * Finds the menu entry of a node. A plain Markdown picture can become a Figure, and has its entry.
 */
function menuEntryOf({ type }: Node): MenuEntry | undefined {
  return findMenuEntry(type === editorSchema.nodes.picture ? 'Figure' : type.name);
}
