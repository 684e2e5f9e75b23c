import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { bodyToDocument } from './body-to-document.ts';
import { markAsExternal, documentLimits, endWithTextblock } from './document-limits.ts';
import { editorKeymap } from './editor-keymap.ts';
import type { BaseText } from './base-text.ts';
import { labelDecorations, selectionHighlight } from './decorations.ts';

/** Creates the first state of an editor. */
export function createEditorState(base: BaseText | undefined): EditorState {
  return EditorState.create({
    doc: baseDocument(base),
    plugins: [history(), ...editorKeymap, documentLimits, labelDecorations, selectionHighlight],
  });
}

/** Replaces the text of an editor. Only the part that differs changes, so that the cursor stays. */
export function replaceDocument(state: EditorState, base: BaseText): EditorState {
  const doc = baseDocument(base);
  const from = state.doc.content.findDiffStart(doc.content);
  const end = state.doc.content.findDiffEnd(doc.content);
  if (from === null || !end) return state;
  // If a word is repeated, the end of the difference can lie before its start.
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  const slice = doc.slice(from, end.b + overlap);
  return state.apply(markAsExternal(state.tr.replace(from, end.a + overlap, slice)));
}

function baseDocument(base: BaseText | undefined): Node {
  return endWithTextblock(bodyToDocument(base?.blocks.map(({ block }) => block) ?? []));
}
