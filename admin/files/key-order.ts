import { z } from 'zod';
import { isFieldGroup } from '../../src/story/plain-data.ts';

/** The order of fields: for each field, the order of the fields inside it. */
export type KeyOrder = ReadonlyMap<string, KeyOrder>;

/** Returns the order in which a schema names its fields. A list has the order of its entries. */
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

/** Returns the order of the fields inside a field. */
export function orderInside(order: KeyOrder, key: string): KeyOrder {
  return order.get(key) ?? new Map();
}

/** Returns a field's place in the order; Infinity if the order does not name the field. */
export function rankOf(order: KeyOrder, key: string): number {
  const rank = [...order.keys()].indexOf(key);
  return rank === -1 ? Infinity : rank;
}

/** Copies a value with all fields in order, at every depth. */
export function sortKeys(value: unknown, order: KeyOrder): unknown {
  if (Array.isArray(value)) return value.map((entry) => sortKeys(entry, order));
  if (!isFieldGroup(value)) return value;
  const keys = Object.keys(value).toSorted((a, b) => {
    const [first, second] = [rankOf(order, a), rankOf(order, b)];
    // Infinity minus Infinity is not a number.
    return first === second ? 0 : first - second;
  });
  return Object.fromEntries(
    keys.map((key) => [key, sortKeys(value[key], orderInside(order, key))]),
  );
}
