import { EditorState, NodeSelection, TextSelection, type Command } from 'prosemirror-state';
import { editorState } from '../../../../admin/editor/editor-state.ts';
import { openSource, type Opened } from '../../../../admin/editor/opened.ts';
import { sourceFrom } from '../../../../admin/editor/to-source.ts';

/** A text being edited, as far as that needs no browser. */
export interface Editing {
  opened: Opened;
  state: EditorState;
}

/** Opens a text with the cursor behind some of its words, or with them selected. */
export function editing(mdx: string, at?: string, select = false): Editing {
  const opened = openSource(mdx)!;
  const state = editorState(opened);
  if (at === undefined) return { opened, state };
  const from = placeOf(at, state);
  const selection = TextSelection.create(state.doc, select ? from : from + at.length, from + at.length); // prettier-ignore
  return { opened, state: state.apply(state.tr.setSelection(selection)) };
}

/** The same with the block selected that begins at a place. */
export function selecting({ opened, state }: Editing, pos: number): Editing {
  return {
    opened,
    state: state.apply(state.tr.setSelection(NodeSelection.create(state.doc, pos))),
  };
}

/** The text after some commands; undefined where one of them had nothing to do. */
export function after({ opened, state }: Editing, ...commands: Command[]): string | undefined {
  let now = state;
  for (const command of commands) {
    const did = command(now, (transaction) => (now = now.apply(transaction)));
    if (!did) return undefined;
  }
  return sourceFrom(now.doc, opened);
}

/** Types words where the cursor is. */
export const typing =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(words));
    return true;
  };

function placeOf(words: string, { doc }: EditorState): number {
  let place: number | undefined;
  doc.descendants((node, pos) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (at !== -1) place ??= pos + at;
  });
  if (place === undefined) throw new Error(`Nothing here says ${words}.`);
  return place;
}
