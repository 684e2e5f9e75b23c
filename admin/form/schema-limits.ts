import { z } from 'zod';

/** The limits that a schema sets for a value, besides its type. */
export interface SchemaLimits {
  /** The minimum length of a text or list, or the minimum of a number. */
  min?: number;
  /** The maximum length of a text or list, or the maximum of a number. */
  max?: number;
  pattern?: RegExp;
  /** Words that follow “write” and say what to write. */
  description?: string;
}

/**
 * Reads the limits of a schema.
 *
 * @throws Error if the schema has a check that the form does not support
 */
export function readLimits(schema: z.core.$ZodType): SchemaLimits {
  const { checks = [] } = schema._zod.def;
  const ofFormat = schema instanceof z.core.$ZodStringFormat ? formatLimit(schema._zod.def) : {};
  return checks.reduce<SchemaLimits>(
    (limits, check) => ({ ...limits, ...limitOf(check) }),
    ofFormat,
  );
}

function limitOf(check: z.core.$ZodCheck): SchemaLimits {
  if (check instanceof z.core.$ZodCheckMinLength) return { min: check._zod.def.minimum };
  if (check instanceof z.core.$ZodCheckMaxLength) return { max: check._zod.def.maximum };
  if (check instanceof z.core.$ZodCheckGreaterThan) return { min: Number(check._zod.def.value) };
  if (check instanceof z.core.$ZodCheckLessThan) return { max: Number(check._zod.def.value) };
  if (check instanceof z.core.$ZodCheckStringFormat) return formatLimit(check._zod.def);
  // The form needs no limit here. A date picker offers only dates that exist, and a pattern cannot
  // describe hidden characters.
  if (check instanceof z.core.$ZodCheckNumberFormat || check instanceof z.core.$ZodCustom)
    return {};
  throw new Error(`The form does not support the check "${check._zod.def.check}".`);
}

function formatLimit({ pattern, error }: z.core.$ZodCheckStringFormatDef): SchemaLimits {
  const description = error?.({} as never);
  return { ...(pattern && { pattern }), ...(typeof description === 'string' && { description }) };
}
