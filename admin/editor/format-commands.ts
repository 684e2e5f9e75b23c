import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { MarkType, NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { liftTarget } from 'prosemirror-transform';
import { editorSchema } from './editor-schema.ts';
import { findLinkRange } from './link-commands.ts';

const { nodes, marks } = editorSchema;

/** Makes the selected words strong, or plain again. */
export const toggleStrong: Command = toggleMark(marks.strong);

/** Emphasises the selected words, or makes them plain again. */
export const toggleEmphasis: Command = toggleMark(marks.emphasis);

/** Turns the selected lines into headings of a level, or headings of that level into paragraphs. */
export function toggleHeading(level: 2 | 3): Command {
  return (state, ...rest) => {
    const { parent } = state.selection.$from;
    const hasLevel = parent.type === nodes.heading && parent.attrs.level === level;
    return (hasLevel ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(
      state,
      ...rest,
    );
  };
}

/** Turns headings into paragraphs. */
export const makeParagraph: Command = setBlockType(nodes.paragraph);

/** Turns the selected blocks into a list, a list into the other kind, or a list into paragraphs. */
export function toggleList(ordered: boolean): Command {
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    const depth = depthOf($from, nodes.list);
    if (depth === undefined) return wrapInList(nodes.list, { ordered })(state, dispatch);
    if ($from.node(depth).attrs.ordered === ordered) {
      return liftListItem(nodes.item)(state, dispatch, view);
    }
    dispatch?.(state.tr.setNodeMarkup($from.before(depth), null, { ordered }));
    return true;
  };
}

/** Turns the selected blocks into a quotation, or moves them out of their quotation. */
export const toggleQuotation: Command = (state, dispatch, view) => {
  const { $from, $to } = state.selection;
  if (depthOf($from, nodes.quotation) === undefined) {
    return wrapIn(nodes.quotation)(state, dispatch, view);
  }
  const range = $from.blockRange($to, ({ type }) => type === nodes.quotation);
  const target = range && liftTarget(range);
  if (!range || target === null) return false;
  dispatch?.(state.tr.lift(range, target).scrollIntoView());
  return true;
};

/** Inserts a line break. Works in paragraphs only, because a heading is one line. */
export const breakLine: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type !== nodes.paragraph) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.break.create()).scrollIntoView());
  return true;
};

/** Finds the depth of the innermost node of a type around a position. */
function depthOf($pos: ResolvedPos, type: NodeType): number | undefined {
  for (let depth = $pos.depth; depth > 0; depth--) {
    if ($pos.node(depth).type === type) return depth;
  }
  return undefined;
}

/** The formats at the selection, which the toolbar shows as pressed tools. */
export interface ActiveFormats {
  strong: boolean;
  emphasis: boolean;
  link: boolean;
  heading: number | undefined;
  /** Whether the innermost list is numbered; undefined outside lists. */
  ordered: boolean | undefined;
  quotation: boolean;
}

/** Finds the formats at the selection. */
export function activeFormats(state: EditorState): ActiveFormats {
  const { $from } = state.selection;
  const list = depthOf($from, nodes.list);
  return {
    strong: hasMark(state, marks.strong),
    emphasis: hasMark(state, marks.emphasis),
    link: findLinkRange(state).href !== undefined,
    heading: $from.parent.type === nodes.heading ? Number($from.parent.attrs.level) : undefined,
    ordered: list === undefined ? undefined : $from.node(list).attrs.ordered === true,
    quotation: depthOf($from, nodes.quotation) !== undefined,
  };
}

function hasMark({ doc, selection, storedMarks }: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  return empty
    ? type.isInSet(storedMarks ?? $from.marks()) !== undefined
    : doc.rangeHasMark(from, to, type);
}
