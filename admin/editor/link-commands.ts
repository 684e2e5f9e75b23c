import type { Mark, ResolvedPos } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from './schema.ts';

const { marks } = schema;

/** The words a link is about: those selected, or those of the link the cursor is in. */
export interface LinkPlace {
  from: number;
  to: number;
  /** The address there is already. */
  href: string | undefined;
}

/** Where a link would go. */
export function linkPlace({ selection, doc }: EditorState): LinkPlace {
  const { from, to, $from } = selection;
  const around = linkAround($from);
  if (around && to <= around.to) return around;
  let href: string | undefined;
  doc.nodesBetween(from, to, (node) => {
    href ??= marks.link.isInSet(node.marks)?.attrs.href as string | undefined;
  });
  return { from, to, href };
}

function linkAround($pos: ResolvedPos): LinkPlace | undefined {
  const { parent } = $pos;
  const mark = markAt($pos);
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

function markAt({ nodeAfter, nodeBefore }: ResolvedPos): Mark | undefined {
  return marks.link.isInSet(nodeAfter?.marks ?? []) ?? marks.link.isInSet(nodeBefore?.marks ?? []);
}

/** Links words to an address; where there are none, the words given are written first. */
export function setLink(place: LinkPlace, href: string, words: string): Command {
  return (state, dispatch) => {
    const { from, to } = place;
    const { tr } = state;
    if (from === to) tr.insertText(words, from);
    const end = from === to ? from + words.length : to;
    tr.removeMark(from, end, marks.link).addMark(from, end, marks.link.create({ href }));
    dispatch?.(tr.removeStoredMark(marks.link).scrollIntoView());
    return true;
  };
}

/** Takes a link away and leaves its words. */
export function removeLink({ from, to }: LinkPlace): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.removeMark(from, to, marks.link));
    return true;
  };
}
