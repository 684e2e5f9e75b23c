import { isNode, isScalar, type CST, type Document, type Pair, type YAMLSeq } from 'yaml';
import { dropBlankValues } from '../../src/story/source/parse-yaml.ts';

/** YAML as text, and the document that was parsed from the text, with its tokens. */
export interface YamlSource {
  yaml: string;
  document: Document.Parsed;
}

/** Returns the offset at which the line of an offset begins. */
export function lineStart({ yaml }: YamlSource, offset: number): number {
  return yaml.lastIndexOf('\n', offset - 1) + 1;
}

/**
 * Returns where the last line of a node ends, including the line break.
 *
 * @param offset the offset at which the node ends
 */
export function lineEnd(source: YamlSource, offset: number): number {
  const start = lineStart(source, offset);
  // Some nodes end within the indentation of the next line.
  if (source.yaml.slice(start, offset).trim() === '') return start;
  const end = source.yaml.indexOf('\n', offset);
  return end === -1 ? source.yaml.length : end + 1;
}

/** Returns the column of an offset, starting at 0. */
export function columnOf(source: YamlSource, offset: number): number {
  return offset - lineStart(source, offset);
}

/** Returns a node's value as the library reads it. */
export function nodeValue({ document }: YamlSource, node: unknown): unknown {
  return isNode(node) ? dropBlankValues(node.toJS(document)) : undefined;
}

/** Returns where a node begins, where its value ends, and where the rest of its last line ends. */
export function rangeOf(node: unknown): readonly [number, number, number] {
  return (isNode(node) ? node.range : undefined) ?? [0, 0, 0];
}

/** Returns a field's name. */
export function pairKey({ key }: Pair): string {
  return isScalar<string | number | boolean | null>(key) ? String(key.value ?? '') : '';
}

/** Returns where a field's last line ends. */
export function pairEnd(source: YamlSource, { key, value }: Pair): number {
  return lineEnd(source, rangeOf(isNode(value) ? value : key)[2]);
}

/** Lists the offsets of the dashes of a list. */
export function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken as CST.BlockSequence;
  return token.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  );
}

/** Returns where the comments and blank lines above a line begin. */
export function commentsAbove(source: YamlSource, from: number): number {
  const start = lineStart(source, from);
  if (start === 0) return start;
  const above = lineStart(source, start - 1);
  return /^\s*(?:#|$)/.test(source.yaml.slice(above, start).trimEnd())
    ? commentsAbove(source, above)
    : start;
}
