import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isGroup, same, type Group } from './answers.ts';
import { applyEdits, type Edit } from './edits.ts';
import { inOrder, inside, rank, type KeyOrder } from './key-order.ts';
import { matchEntries } from './match-entries.ts';
import {
  columnOf,
  commentsAbove,
  dashesOf,
  keyOf,
  lineEnd,
  lineStart,
  pairEnd,
  rangeOf,
  saidBy,
  type YamlSource,
} from './yaml-source.ts';
import { blockYaml, fitsInline, inlineYaml } from './yaml-text.ts';

/**
 * What has to change in a piece of YAML for it to say `now`. Everything else keeps its letters:
 * comments, order, quotation marks, blank lines. New fields come where `order` puts them.
 */
export function yamlEdits(yaml: string, now: Group, order: KeyOrder): Edit[] {
  const options = { keepSourceTokens: true, uniqueKeys: false, merge: false };
  const source = { yaml, document: parseDocument(yaml, options) };
  const root = source.document.contents;
  return isMap(root)
    ? mapEdits(source, root, now, order)
    : [linesAt(source, yaml.length, blockYaml(inOrder(now, order), 0))];
}

function mapEdits(source: YamlSource, map: YAMLMap, now: Group, order: KeyOrder): Edit[] {
  if (map.flow && !hasShapeOf(source, map, now)) return [flowEdit(map, now, order)];
  return [
    ...map.items.flatMap((pair, index) => pairEdits(source, map, index, now[keyOf(pair)], order)),
    ...newPairs(source, map, now, order),
  ];
}

function pairEdits(
  source: YamlSource,
  map: YAMLMap,
  index: number,
  now: unknown,
  order: KeyOrder,
): Edit[] {
  const pair = map.items[index];
  if (!pair || same(saidBy(source, pair.value), now)) return [];
  if (now === undefined) return [removal(source, pair, map.items[index + 1])];
  const key = keyOf(pair);
  const edits = valueEdits(source, pair.value, now, inside(order, key), map.flow);
  if (edits) return edits;
  const [from] = rangeOf(pair.key);
  const indent = columnOf(source, from);
  const text = blockYaml({ [key]: inOrder(now, inside(order, key)) }, indent).slice(indent);
  return [{ from, to: pairEnd(source, pair), text }];
}

/** The edits inside a value; none where it has to be written anew, on lines of its own. */
function valueEdits(
  source: YamlSource,
  node: unknown,
  now: unknown,
  order: KeyOrder,
  inFlow = false,
): Edit[] | undefined {
  if (isMap(node) && node.items.length > 0 && isGroup(now)) {
    return mapEdits(source, node, now, order);
  }
  if (isSeq(node) && node.items.length > 0 && Array.isArray(now)) {
    return listEdits(source, node, now, order);
  }
  if (!isScalar(node) || isGroup(now) || Array.isArray(now)) return undefined;
  const [from, to, end] = rangeOf(node);
  const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
  const isFollowed = source.yaml.slice(to, end).includes('#');
  if (from === to || isBlock || !(inFlow || isFollowed || fitsInline(now))) return undefined;
  return [{ from, to, text: inlineYaml(now, inFlow) }];
}

/** Takes a field out with its lines. The first field of an entry makes room for the next beside the dash. */
function removal(source: YamlSource, pair: Pair, next: Pair | undefined): Edit {
  const [from] = rangeOf(pair.key);
  const start = lineStart(source, from);
  const isBesideDash = source.yaml.slice(start, from).trim() !== '';
  if (isBesideDash && next) return { from, to: rangeOf(next.key)[0], text: '' };
  return { from: isBesideDash ? from : start, to: pairEnd(source, pair), text: '' };
}

function newPairs(source: YamlSource, map: YAMLMap, now: Group, order: KeyOrder): Edit[] {
  const known = new Set(map.items.map(keyOf));
  const keys = Object.keys(inOrder(now, order) as Group).filter((key) => !known.has(key));
  const [first] = rangeOf(map.items[0]?.key);
  const indent = columnOf(source, first);
  const isBesideDash = source.yaml.slice(first - indent, first).trim() !== '';
  const places = keys.map((key) => {
    const text = blockYaml({ [key]: inOrder(now[key], inside(order, key)) }, indent);
    return { text, at: placeFor(source, map, key, order) };
  });
  return [...new Set(places.map(({ at }) => at))].map((at) => {
    const text = places.flatMap((place) => (place.at === at ? place.text : [])).join('');
    if (at !== undefined) return linesAt(source, at, text);
    return isBesideDash
      ? { from: first, to: first, text: text.slice(indent) + ' '.repeat(indent) }
      : { from: first - indent, to: first - indent, text };
  });
}

/** Behind which line a new field belongs; before all others where that is undefined. */
function placeFor(
  source: YamlSource,
  map: YAMLMap,
  key: string,
  order: KeyOrder,
): number | undefined {
  const ranks = map.items.map((pair) => rank(order, keyOf(pair)));
  const closest = Math.max(...ranks.filter((each) => each <= rank(order, key)));
  const before = map.items[ranks.lastIndexOf(closest)];
  return before && pairEnd(source, before);
}

function listEdits(source: YamlSource, list: YAMLSeq, now: unknown[], order: KeyOrder): Edit[] {
  if (list.flow) return flowListEdits(source, list, now, order);
  const dashes = dashesOf(list);
  const column = columnOf(source, dashes[0] ?? 0);
  const ends = list.items.map((item, index) =>
    lineEnd(source, Math.max(rangeOf(item)[2], (dashes[index] ?? 0) + 1)),
  );
  const starts = [commentsAbove(source, dashes[0] ?? 0), ...ends];
  const were = list.items.map((item) => saidBy(source, item));
  const written = matchEntries(were, now).map((index, place) => {
    const anew = blockYaml([inOrder(now[place], order)], column);
    if (index === undefined) return anew;
    const [from = 0, to = 0] = [starts[index], ends[index]];
    const lines = source.yaml.slice(from, to);
    if (same(were[index], now[place])) return lines;
    const edits = valueEdits(source, list.items[index], now[place], order);
    if (!edits) return lines.slice(0, lineStart(source, dashes[index] ?? 0) - from) + anew;
    return applyEdits(
      lines,
      edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
    );
  });
  const text = written.map((lines) => (lines.endsWith('\n') ? lines : `${lines}\n`)).join('');
  return [{ from: starts[0] ?? 0, to: ends.at(-1) ?? 0, text }];
}

function flowListEdits(source: YamlSource, list: YAMLSeq, now: unknown[], order: KeyOrder): Edit[] {
  const were = list.items.map((item) => saidBy(source, item));
  const edits = list.items.flatMap((item, index) =>
    same(were[index], now[index]) ? [] : [valueEdits(source, item, now[index], order, true)],
  );
  return list.items.length === now.length && edits.every((edit) => edit !== undefined)
    ? edits.flat()
    : [flowEdit(list, now, order)];
}

/** Whether each field between braces is still there, and no other. */
function hasShapeOf(source: YamlSource, map: YAMLMap, now: Group): boolean {
  return (
    map.items.length === Object.keys(now).length &&
    map.items.every(
      (pair) =>
        same(saidBy(source, pair.value), now[keyOf(pair)]) ||
        (keyOf(pair) in now &&
          valueEdits(source, pair.value, now[keyOf(pair)], new Map(), true) !== undefined),
    )
  );
}

function flowEdit(node: YAMLMap | YAMLSeq, now: unknown, order: KeyOrder): Edit {
  const [from, to] = rangeOf(node);
  return { from, to, text: inlineYaml(inOrder(now, order), false) };
}

/** Puts whole lines in at the beginning of a line, or behind the last one. */
function linesAt({ yaml }: YamlSource, at: number, lines: string): Edit {
  const text = at > 0 && yaml[at - 1] !== '\n' ? `\n${lines}` : lines;
  return { from: at, to: at, text };
}
