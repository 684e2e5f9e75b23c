import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { NodeType, ResolvedPos } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command } from 'prosemirror-state';
import { liftTarget } from 'prosemirror-transform';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

/** Makes the selected words strong, or plain again. */
export const toggleStrong: Command = toggleMark(marks.strong);

/** Emphasises the selected words, or makes them plain again. */
export const toggleEmphasis: Command = toggleMark(marks.emphasis);

/** Makes a heading of the lines selected, or paragraphs of headings of this level. */
export function toggleHeading(level: 2 | 3): Command {
  return (state, ...rest) => {
    const { parent } = state.selection.$from;
    const isOne = parent.type === nodes.heading && parent.attrs.level === level;
    return (isOne ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(
      state,
      ...rest,
    );
  };
}

/** Makes a paragraph of a heading. */
export const makeParagraph: Command = setBlockType(nodes.paragraph);

/** Makes a list of the blocks selected, turns one kind of list into the other, or takes it apart. */
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

/** Makes a quotation of the blocks selected, or takes them out of one. */
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

/** Breaks a line within its paragraph. A heading is one line. */
export const breakLine: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type !== nodes.paragraph) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.break.create()).scrollIntoView());
  return true;
};

/** How deep the innermost node of a type around a position is. */
export function depthOf($pos: ResolvedPos, type: NodeType): number | undefined {
  for (let depth = $pos.depth; depth > 0; depth--) {
    if ($pos.node(depth).type === type) return depth;
  }
  return undefined;
}
