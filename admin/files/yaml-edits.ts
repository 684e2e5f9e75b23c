import { isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { isFieldGroup, type FieldGroup } from '../../src/story/plain-data.ts';
import { isEqual } from './form-answers.ts';
import { applyEdits, type Edit } from './text-edits.ts';
import { orderInside, sortKeys, type KeyOrder } from './key-order.ts';
import { matchEntries } from './match-entries.ts';
import { insertFields, insertLines, removeField } from './whole-field-edits.ts';
import {
  columnOf,
  commentsAbove,
  dashesOf,
  pairKey,
  lineEnd,
  lineStart,
  pairEnd,
  rangeOf,
  nodeValue,
  type YamlSource,
} from './yaml-source.ts';
import { blockYaml, fitsInline, inlineYaml } from './yaml-text.ts';

/**
 * Plans the edits that change YAML into `after`. Everything else stays the same: comments, the
 * order of fields, quotation marks and blank lines. `order` says where new fields go.
 */
export function yamlEdits(yaml: string, after: FieldGroup, order: KeyOrder): Edit[] {
  const options = { keepSourceTokens: true, uniqueKeys: false, merge: false };
  const source = { yaml, document: parseDocument(yaml, options) };
  const root = source.document.contents;
  return isMap(root)
    ? mapEdits(source, root, after, order)
    : [insertLines(source, yaml.length, blockYaml(sortKeys(after, order), 0))];
}

function mapEdits(source: YamlSource, map: YAMLMap, after: FieldGroup, order: KeyOrder): Edit[] {
  if (map.flow && !hasSameFields(source, map, after)) return [flowEdit(map, after, order)];
  return [
    ...map.items.flatMap((pair, index) =>
      pairEdits(source, map, index, after[pairKey(pair)], order),
    ),
    ...insertFields(source, map, after, order),
  ];
}

function pairEdits(
  source: YamlSource,
  map: YAMLMap,
  index: number,
  after: unknown,
  order: KeyOrder,
): Edit[] {
  const pair = map.items[index];
  if (!pair || isEqual(nodeValue(source, pair.value), after)) return [];
  if (after === undefined) return [removeField(source, pair, map.items[index + 1])];
  const key = pairKey(pair);
  const edits = valueEdits(source, pair.value, after, orderInside(order, key), map.flow);
  if (edits) return edits;
  const [from] = rangeOf(pair.key);
  const indent = columnOf(source, from);
  const text = blockYaml({ [key]: sortKeys(after, orderInside(order, key)) }, indent).slice(indent);
  return [{ from, to: pairEnd(source, pair), text }];
}

/** Plans the edits inside a value; undefined if the field has to be rewritten as whole lines. */
function valueEdits(
  source: YamlSource,
  node: unknown,
  after: unknown,
  order: KeyOrder,
  inFlow = false,
): Edit[] | undefined {
  if (isMap(node) && node.items.length > 0 && isFieldGroup(after)) {
    return mapEdits(source, node, after, order);
  }
  if (isSeq(node) && node.items.length > 0 && Array.isArray(after)) {
    return listEdits(source, node, after, order);
  }
  if (!isScalar(node) || isFieldGroup(after) || Array.isArray(after)) return undefined;
  const [from, to, end] = rangeOf(node);
  const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
  const isFollowed = source.yaml.slice(to, end).includes('#');
  if (from === to || isBlock || !(inFlow || isFollowed || fitsInline(after))) return undefined;
  return [{ from, to, text: inlineYaml(after, inFlow) }];
}

function listEdits(source: YamlSource, list: YAMLSeq, after: unknown[], order: KeyOrder): Edit[] {
  if (list.flow) return flowListEdits(source, list, after, order);
  const dashes = dashesOf(list);
  const column = columnOf(source, dashes[0] ?? 0);
  const ends = list.items.map((item, index) =>
    lineEnd(source, Math.max(rangeOf(item)[2], (dashes[index] ?? 0) + 1)),
  );
  const starts = [commentsAbove(source, dashes[0] ?? 0), ...ends];
  const valuesBefore = list.items.map((item) => nodeValue(source, item));
  const entries = matchEntries(valuesBefore, after).map((index, place) => {
    const rewritten = blockYaml([sortKeys(after[place], order)], column);
    if (index === undefined) return rewritten;
    const [from = 0, to = 0] = [starts[index], ends[index]];
    const lines = source.yaml.slice(from, to);
    if (isEqual(valuesBefore[index], after[place])) return lines;
    const edits = valueEdits(source, list.items[index], after[place], order);
    if (!edits) return lines.slice(0, lineStart(source, dashes[index] ?? 0) - from) + rewritten;
    return applyEdits(
      lines,
      edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
    );
  });
  const text = entries.map((lines) => (lines.endsWith('\n') ? lines : `${lines}\n`)).join('');
  return [{ from: starts[0] ?? 0, to: ends.at(-1) ?? 0, text }];
}

function flowListEdits(
  source: YamlSource,
  list: YAMLSeq,
  after: unknown[],
  order: KeyOrder,
): Edit[] {
  const valuesBefore = list.items.map((item) => nodeValue(source, item));
  const edits = list.items.flatMap((item, index) =>
    isEqual(valuesBefore[index], after[index])
      ? []
      : [valueEdits(source, item, after[index], order, true)],
  );
  return list.items.length === after.length && edits.every((edit) => edit !== undefined)
    ? edits.flat()
    : [flowEdit(list, after, order)];
}

/**
 * Whether a map between braces keeps its fields, and each changed value can be edited in its place.
 */
function hasSameFields(source: YamlSource, map: YAMLMap, after: FieldGroup): boolean {
  return (
    map.items.length === Object.keys(after).length &&
    map.items.every(
      (pair) =>
        isEqual(nodeValue(source, pair.value), after[pairKey(pair)]) ||
        (pairKey(pair) in after &&
          valueEdits(source, pair.value, after[pairKey(pair)], new Map(), true) !== undefined),
    )
  );
}

function flowEdit(node: YAMLMap | YAMLSeq, after: unknown, order: KeyOrder): Edit {
  const [from, to] = rangeOf(node);
  return { from, to, text: inlineYaml(sortKeys(after, order), false) };
}
