import type { Mark, ResolvedPos } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { editorSchema } from './editor-schema.ts';

const { marks } = editorSchema;

/** The range of a link: the words of the link at the cursor, or the selected words. */
export interface LinkRange {
  from: number;
  to: number;
  /** The link's current address; undefined if there is no link yet. */
  href: string | undefined;
}

/** Finds the range of the link that the selection would change or make. */
export function findLinkRange({ selection, doc }: EditorState): LinkRange {
  const { from, to, $from } = selection;
  const around = linkAroundPosition($from);
  if (around && to <= around.to) return around;
  let href: string | undefined;
  doc.nodesBetween(from, to, (node) => {
    href ??= marks.link.isInSet(node.marks)?.attrs.href as string | undefined;
  });
  return { from, to, href };
}

function linkAroundPosition($pos: ResolvedPos): LinkRange | undefined {
  const { parent } = $pos;
  const mark = linkMarkAt($pos);
  if (!mark) return undefined;
  let [first, last] = [$pos.index(), $pos.index()];
  if (!hasMark(mark, first)) first = last = first - 1;
  while (hasMark(mark, first - 1)) first--;
  while (hasMark(mark, last + 1)) last++;
  return {
    from: $pos.posAtIndex(first),
    to: $pos.posAtIndex(last + 1),
    href: String(mark.attrs.href),
  };

  function hasMark(mark: Mark, index: number): boolean {
    return mark.isInSet(parent.maybeChild(index)?.marks ?? []);
  }
}

function linkMarkAt({ nodeAfter, nodeBefore }: ResolvedPos): Mark | undefined {
  return marks.link.isInSet(nodeAfter?.marks ?? []) ?? marks.link.isInSet(nodeBefore?.marks ?? []);
}

/**
 * Sets a link.
 *
 * @param words the words to insert if the range is empty
 */
export function setLink(range: LinkRange, href: string, words: string): Command {
  return (state, dispatch) => {
    const { from, to } = range;
    const { tr } = state;
    if (from === to) tr.insertText(words, from);
    const end = from === to ? from + words.length : to;
    tr.removeMark(from, end, marks.link).addMark(from, end, marks.link.create({ href }));
    dispatch?.(tr.removeStoredMark(marks.link).scrollIntoView());
    return true;
  };
}

/** Removes a link and keeps its words. */
export function removeLink({ from, to }: LinkRange): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.removeMark(from, to, marks.link));
    return true;
  };
}
