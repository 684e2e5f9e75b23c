import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { documentFrom } from './from-body.ts';
import { fromElsewhere, guards, withLastLine } from './guards.ts';
import { keys } from './keys.ts';
import type { Opened } from './opened.ts';
import { keptSelection } from './kept-selection.ts';
import { signs } from './signs.ts';

/** The state an editor begins with. */
export function editorState(opened: Opened | undefined): EditorState {
  return EditorState.create({
    doc: documentOf(opened),
    plugins: [history(), ...keys, guards, signs, keptSelection],
  });
}

/** Puts another text into an editor, touching only what differs, so that the cursor stays. */
export function withText(state: EditorState, opened: Opened): EditorState {
  const doc = documentOf(opened);
  const from = state.doc.content.findDiffStart(doc.content);
  const end = state.doc.content.findDiffEnd(doc.content);
  if (from === null || !end) return state;
  // Where a word is repeated, the end of what differs can lie before its start.
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  const slice = doc.slice(from, end.b + overlap);
  return state.apply(fromElsewhere(state.tr.replace(from, end.a + overlap, slice)));
}

function documentOf(opened: Opened | undefined): Node {
  return withLastLine(documentFrom(opened?.blocks.map(({ block }) => block) ?? []));
}
