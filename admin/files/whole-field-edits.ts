import type { Pair, YAMLMap } from 'yaml';
import type { FieldGroup } from '../../src/story/plain-data.ts';
import { orderInside, rankOf, sortKeys, type KeyOrder } from './key-order.ts';
import type { Edit } from './text-edits.ts';
import { columnOf, lineStart, pairEnd, pairKey, rangeOf, type YamlSource } from './yaml-source.ts';
import { blockYaml } from './yaml-text.ts';

/**
 * Removes a field with its lines. If the field is the first of a list entry, the next field moves
 * beside the dash.
 */
export function removeField(source: YamlSource, pair: Pair, next: Pair | undefined): Edit {
  const [from] = rangeOf(pair.key);
  const start = lineStart(source, from);
  const isBesideDash = source.yaml.slice(start, from).trim() !== '';
  if (isBesideDash && next) return { from, to: rangeOf(next.key)[0], text: '' };
  return { from: isBesideDash ? from : start, to: pairEnd(source, pair), text: '' };
}

/** Plans the edits that insert the new fields of a map. */
export function insertFields(
  source: YamlSource,
  map: YAMLMap,
  after: FieldGroup,
  order: KeyOrder,
): Edit[] {
  const keysBefore = new Set(map.items.map(pairKey));
  const keys = Object.keys(sortKeys(after, order) as FieldGroup).filter(
    (key) => !keysBefore.has(key),
  );
  const [first] = rangeOf(map.items[0]?.key);
  const indent = columnOf(source, first);
  const isBesideDash = source.yaml.slice(first - indent, first).trim() !== '';
  const insertions = keys.map((key) => {
    const text = blockYaml({ [key]: sortKeys(after[key], orderInside(order, key)) }, indent);
    return { text, at: findInsertionOffset(source, map, key, order) };
  });
  return [...new Set(insertions.map(({ at }) => at))].map((at) => {
    const text = insertions.flatMap((each) => (each.at === at ? each.text : [])).join('');
    if (at !== undefined) return insertLines(source, at, text);
    return isBesideDash
      ? { from: first, to: first, text: text.slice(indent) + ' '.repeat(indent) }
      : { from: first - indent, to: first - indent, text };
  });
}

/** Finds the offset at which a new field is inserted; undefined if it goes before all others. */
function findInsertionOffset(
  source: YamlSource,
  map: YAMLMap,
  key: string,
  order: KeyOrder,
): number | undefined {
  const ranks = map.items.map((pair) => rankOf(order, pairKey(pair)));
  const closest = Math.max(...ranks.filter((each) => each <= rankOf(order, key)));
  const before = map.items[ranks.lastIndexOf(closest)];
  return before && pairEnd(source, before);
}

/** Inserts whole lines at the start of a line or after the last line. */
export function insertLines({ yaml }: YamlSource, at: number, lines: string): Edit {
  const text = at > 0 && yaml[at - 1] !== '\n' ? `\n${lines}` : lines;
  return { from: at, to: at, text };
}
