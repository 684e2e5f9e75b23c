import { z } from 'zod';

/** What a schema asks of a value beyond its type. */
export interface Limits {
  /** The least length of a text or a list, or the least number. */
  min?: number;
  max?: number;
  pattern?: RegExp;
  /** What a value of that pattern is, as words that follow "Write". */
  says?: string;
}

/** Reads the limits of a schema. Throws at one that nobody has thought of. */
export function limitsOf(schema: z.core.$ZodType): Limits {
  const { checks = [] } = schema._zod.def;
  const own = schema instanceof z.core.$ZodStringFormat ? formatLimit(schema._zod.def) : {};
  return checks.reduce<Limits>((limits, check) => ({ ...limits, ...limitOf(check) }), own);
}

function limitOf(check: z.core.$ZodCheck): Limits {
  if (check instanceof z.core.$ZodCheckMinLength) return { min: check._zod.def.minimum };
  if (check instanceof z.core.$ZodCheckMaxLength) return { max: check._zod.def.maximum };
  if (check instanceof z.core.$ZodCheckGreaterThan) return { min: Number(check._zod.def.value) };
  if (check instanceof z.core.$ZodCheckLessThan) return { max: Number(check._zod.def.value) };
  if (check instanceof z.core.$ZodCheckStringFormat) return formatLimit(check._zod.def);
  // Days that do not exist cannot be picked, and hidden signs cannot be told in a pattern.
  if (check instanceof z.core.$ZodCheckNumberFormat || check instanceof z.core.$ZodCustom)
    return {};
  throw new Error(`The form does not know what to make of the check "${check._zod.def.check}".`);
}

function formatLimit({ pattern, error }: z.core.$ZodCheckStringFormatDef): Limits {
  const says = error?.({} as never);
  return { ...(pattern && { pattern }), ...(typeof says === 'string' && { says }) };
}
