import { isScalar } from 'yaml';

/** A change of some characters of a text. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/** Makes the edit that replaces a value in its place; none if there is no such value. */
export function replaceScalar(node: unknown, text: string): TextEdit[] {
  if (!isScalar(node) || !node.range) return [];
  const [from, to] = node.range;
  return [{ from, to, text }];
}

/** Changes a text in several places, and leaves every other byte as it is. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((rest, edit) => rest.slice(0, edit.from) + edit.text + rest.slice(edit.to), text);
}
