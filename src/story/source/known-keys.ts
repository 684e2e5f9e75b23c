import { z } from 'zod';

/** Every key that stands anywhere in a schema: what a misspelt key may have meant. */
export function knownKeys(schema: z.core.$ZodType): string[] {
  return [...new Set(keysOf(schema))];
}

function keysOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.core.$ZodType>).flatMap(
      ([key, inner]) => [key, ...keysOf(inner)],
    );
  }
  if (schema instanceof z.ZodArray) return keysOf(schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(keysOf);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return keysOf(schema.unwrap());
  }
  return [];
}
