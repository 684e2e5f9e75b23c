import { z } from 'zod';
import { isGroup } from './answers.ts';

/** In which order fields stand, each with the order of the fields inside it. */
export type KeyOrder = ReadonlyMap<string, KeyOrder>;

/** The order in which a schema names its fields. A list has the order of its entries. */
export function keyOrder(schema: z.core.$ZodType): KeyOrder {
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    return new Map(Object.entries(shape).map(([key, inner]) => [key, keyOrder(inner)]));
  }
  if (schema instanceof z.ZodArray) return keyOrder(schema.element);
  if (schema instanceof z.ZodUnion) {
    return new Map(schema.options.flatMap((option) => [...keyOrder(option)]));
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return keyOrder(schema.unwrap());
  }
  return new Map();
}

/** The order inside a field. */
export function inside(order: KeyOrder, key: string): KeyOrder {
  return order.get(key) ?? new Map();
}

/** A field's place in the order; those it does not name come last. */
export function rank(order: KeyOrder, key: string): number {
  const place = [...order.keys()].indexOf(key);
  return place === -1 ? Infinity : place;
}

/** A copy of a value whose fields stand in order, all the way down. */
export function inOrder(value: unknown, order: KeyOrder): unknown {
  if (Array.isArray(value)) return value.map((entry) => inOrder(entry, order));
  if (!isGroup(value)) return value;
  const keys = Object.keys(value).toSorted((one, other) => {
    const [first, second] = [rank(order, one), rank(order, other)];
    return first === second ? 0 : first - second;
  });
  return Object.fromEntries(keys.map((key) => [key, inOrder(value[key], inside(order, key))]));
}
