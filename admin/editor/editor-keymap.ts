import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Plugin } from 'prosemirror-state';
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

const { item } = editorSchema.nodes;

/** The keyboard shortcuts, as in other editors. Tab is none of them: it leads to the next field. */
export const editorKeymap: readonly Plugin[] = [
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
