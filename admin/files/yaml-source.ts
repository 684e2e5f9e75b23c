import { isNode, isScalar, type CST, type Document, type Pair, type YAMLSeq } from 'yaml';
import { dropBlank } from '../../src/story/source/yaml.ts';

/** A piece of YAML, and what was read from it with the tokens it was read from. */
export interface YamlSource {
  yaml: string;
  document: Document.Parsed;
}

/** Where the line of an offset begins. */
export function lineStart({ yaml }: YamlSource, offset: number): number {
  return yaml.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the last line of what ends at an offset is over, its line break included. */
export function lineEnd(source: YamlSource, offset: number): number {
  const start = lineStart(source, offset);
  // Some nodes end in the indentation of the next line.
  if (source.yaml.slice(start, offset).trim() === '') return start;
  const end = source.yaml.indexOf('\n', offset);
  return end === -1 ? source.yaml.length : end + 1;
}

/** How far from the beginning of its line something stands. */
export function columnOf(source: YamlSource, offset: number): number {
  return offset - lineStart(source, offset);
}

/** What a node says, as the library reads it. */
export function saidBy({ document }: YamlSource, node: unknown): unknown {
  return isNode(node) ? dropBlank(node.toJS(document)) : undefined;
}

/** Where a node begins, where its value ends, and where what belongs to its last line ends. */
export function rangeOf(node: unknown): readonly [number, number, number] {
  return (isNode(node) ? node.range : undefined) ?? [0, 0, 0];
}

/** A field's name. */
export function keyOf({ key }: Pair): string {
  return isScalar<string | number | boolean | null>(key) ? String(key.value ?? '') : '';
}

/** Where a field's last line is over. */
export function pairEnd(source: YamlSource, { key, value }: Pair): number {
  return lineEnd(source, rangeOf(isNode(value) ? value : key)[2]);
}

/** The offset of the dash of each entry of a list. */
export function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken as CST.BlockSequence;
  return token.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  );
}

/** Where the comments and blank lines above a line begin. */
export function commentsAbove(source: YamlSource, from: number): number {
  const start = lineStart(source, from);
  if (start === 0) return start;
  const above = lineStart(source, start - 1);
  return /^\s*(?:#|$)/.test(source.yaml.slice(above, start).trimEnd())
    ? commentsAbove(source, above)
    : start;
}
