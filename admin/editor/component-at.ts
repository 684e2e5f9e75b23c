import type { Node } from 'prosemirror-model';
import { NodeSelection, type EditorState } from 'prosemirror-state';
import { menuEntry, type MenuEntry } from './component-menu.ts';
import { schema } from './schema.ts';

/** A component of the document, and what the menu says of it. */
export interface PlacedComponent {
  entry: MenuEntry;
  node: Node;
  /** Where it begins. */
  pos: number;
}

/** The innermost component that the selection is in, or the one selected. */
export function componentAt({ selection }: EditorState): PlacedComponent | undefined {
  const { $from } = selection;
  if (selection instanceof NodeSelection) {
    const entry = entryOf(selection.node);
    if (entry) return { entry, node: selection.node, pos: selection.from };
  }
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    const entry = entryOf(node);
    if (entry) return { entry, node, pos: $from.before(depth) };
  }
  return undefined;
}

/** A picture of Markdown’s own becomes a Figure once it says what it shows. */
function entryOf({ type }: Node): MenuEntry | undefined {
  return menuEntry(type === schema.nodes.picture ? 'Figure' : type.name);
}
