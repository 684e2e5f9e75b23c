/** A stretch of a text, and what stands there instead. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Makes edits that do not overlap. What is put in at one place stands there in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .toSorted((one, other) => other.from - one.from || other.to - one.to)
    .reduce((done, edit) => done.slice(0, edit.from) + edit.text + done.slice(edit.to), text);
}

/** The text with plain line breaks and without a byte order mark, as it is read. */
export function plainText(raw: string): string {
  return raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/**
 * Makes edits that were planned on the plain text in the text as it is: what no edit touches keeps
 * its line breaks, and what is new takes those of the file.
 */
export function editRaw(raw: string, edits: readonly Edit[]): string {
  const plain = plainText(raw);
  const mark = raw.startsWith('\uFEFF') ? 1 : 0;
  const doubled = [...raw.matchAll(/\r\n/g)].map(({ index }, before) => index - before - mark);
  const rawAt = (offset: number) =>
    offset + mark + doubled.filter((lineBreak) => lineBreak < offset).length;
  const [lineBreak = '\n'] = /\r\n?|\n/.exec(raw) ?? [];
  const onRaw = edits
    .map((edit) => narrowed(edit, plain))
    .map(({ from, to, text }) => ({
      from: rawAt(from),
      to: rawAt(to),
      text: text.replaceAll('\n', lineBreak),
    }));
  return applyEdits(raw, onRaw);
}

/** The edit without what stays the same at its beginning and at its end. */
function narrowed({ from, to, text }: Edit, plain: string): Edit {
  const was = plain.slice(from, to);
  const most = Math.min(was.length, text.length);
  let head = 0;
  while (head < most && was[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return { from: from + head, to: to - tail, text: text.slice(head, text.length - tail) };
}
