import { EditorState, NodeSelection, TextSelection, type Command } from 'prosemirror-state';
import { createEditorState } from '../../../../admin/editor/editor-state.ts';
import { parseBaseText, type BaseText } from '../../../../admin/editor/base-text.ts';
import { documentToSource } from '../../../../admin/editor/document-to-source.ts';

/** A text in an editor, without a browser. */
export interface Editing {
  base: BaseText;
  state: EditorState;
}

/** Opens a text with the cursor after some words, or with those words selected. */
export function editing(mdx: string, at?: string, select = false): Editing {
  const base = parseBaseText(mdx)!;
  const state = createEditorState(base);
  if (at === undefined) return { base, state };
  const from = placeOf(at, state);
  const selection = TextSelection.create(state.doc, select ? from : from + at.length, from + at.length); // prettier-ignore
  return { base, state: state.apply(state.tr.setSelection(selection)) };
}

/** Selects the block that begins at a position. */
export function selecting({ base, state }: Editing, pos: number): Editing {
  return {
    base,
    state: state.apply(state.tr.setSelection(NodeSelection.create(state.doc, pos))),
  };
}

/** Returns the source after some commands, or undefined if a command does nothing. */
export function after({ base, state }: Editing, ...commands: Command[]): string | undefined {
  let now = state;
  for (const command of commands) {
    const did = command(now, (transaction) => (now = now.apply(transaction)));
    if (!did) return undefined;
  }
  return documentToSource(now.doc, base);
}

/** Makes a command that types words at the cursor. */
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
