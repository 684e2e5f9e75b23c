import { history, redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin } from 'prosemirror-state';
import { bodyToDocument } from './body-to-document.ts';
import { markAsExternal, documentLimits, endWithTextblock } from './document-limits.ts';
import type { BaseText } from './base-text.ts';
import { labelDecorations, selectionHighlight } from './decorations.ts';
import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import {
  breakLine,
  makeParagraph,
  toggleEmphasis,
  toggleHeading,
  toggleList,
  toggleQuotation,
  toggleStrong,
} from './format-commands.ts';
import { leaveComponent, insertLineBeside } from './component-commands.ts';
import { editorSchema } from './editor-schema.ts';

/** Creates the first state of an editor. */
export function createEditorState(base: BaseText | undefined): EditorState {
  return EditorState.create({
    doc: baseDocument(base),
    plugins: [history(), ...editorKeymap, documentLimits, labelDecorations, selectionHighlight],
  });
}

const { item } = editorSchema.nodes;

/** The keyboard shortcuts, as in other editors. Tab is none of them: it leads to the next field. */
const editorKeymap: readonly Plugin[] = [
  keymap({
    'Mod-b': toggleStrong,
    'Mod-i': toggleEmphasis,
    'Mod-z': undo,
    'Shift-Mod-z': redo,
    'Mod-y': redo,
    'Mod-Alt-0': makeParagraph,
    'Mod-Alt-2': toggleHeading(2),
    'Mod-Alt-3': toggleHeading(3),
    'Shift-Mod-7': toggleList(true),
    'Shift-Mod-8': toggleList(false),
    'Shift-Mod-9': toggleQuotation,
    'Mod-]': sinkListItem(item),
    'Mod-[': liftListItem(item),
    'Mod-Enter': insertLineBeside('below'),
    'Shift-Mod-Enter': insertLineBeside('above'),
    'Shift-Enter': breakLine,
    Enter: chainCommands(leaveComponent, splitListItem(item)),
  }),
  keymap(baseKeymap),
];

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
