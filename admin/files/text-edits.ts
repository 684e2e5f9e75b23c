/** A range of a text, and the text that replaces it. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Applies edits that do not overlap. Insertions at the same offset keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((edited, edit) => edited.slice(0, edit.from) + edit.text + edited.slice(edit.to), text);
}

/** Normalises line breaks and removes the byte order mark, as readers of the file do. */
export function normaliseText(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/**
 * Applies edits of the normalised text to the raw text. Unedited text keeps its line breaks, and
 * new text gets the line breaks of the file.
 */
export function editRawText(raw: string, edits: readonly Edit[]): string {
  const normalised = normaliseText(raw);
  const markLength = raw.startsWith('\uFEFF') ? 1 : 0;
  const crlfOffsets = [...raw.matchAll(/\r\n/g)].map(
    ({ index }, before) => index - before - markLength,
  );
  const rawAt = (offset: number) =>
    offset + markLength + crlfOffsets.filter((lineBreak) => lineBreak < offset).length;
  const [lineBreak = '\n'] = /\r\n?|\n/.exec(raw) ?? [];
  const rawEdits = edits
    .map((edit) => narrowEdit(edit, normalised))
    .map(({ from, to, text }) => ({
      from: rawAt(from),
      to: rawAt(to),
      text: text.replaceAll('\n', lineBreak),
    }));
  return applyEdits(raw, rawEdits);
}

/** Removes unchanged characters from the start and the end of an edit. */
function narrowEdit({ from, to, text }: Edit, source: string): Edit {
  const replaced = source.slice(from, to);
  const longest = Math.min(replaced.length, text.length);
  let head = 0;
  while (head < longest && replaced[head] === text[head]) head++;
  let tail = 0;
  while (tail < longest - head && replaced.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return { from: from + head, to: to - tail, text: text.slice(head, text.length - tail) };
}
