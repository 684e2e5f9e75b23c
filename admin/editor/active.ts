import type { MarkType } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { depthOf } from './commands.ts';
import { linkPlace } from './link-commands.ts';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

/** What the selection is in: which tools are pressed. */
export interface Active {
  strong: boolean;
  emphasis: boolean;
  link: boolean;
  heading: number | undefined;
  /** Whether the innermost list is one of steps; undefined outside lists. */
  ordered: boolean | undefined;
  quotation: boolean;
}

/** Says what the selection is in. */
export function activeIn(state: EditorState): Active {
  const { $from } = state.selection;
  const list = depthOf($from, nodes.list);
  return {
    strong: hasMark(state, marks.strong),
    emphasis: hasMark(state, marks.emphasis),
    link: linkPlace(state).href !== undefined,
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
