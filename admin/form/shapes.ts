import { z } from 'zod';
import { date, fileBeside } from '../../src/story/schema/fields.ts';
import type { Said } from '../../src/words/form-words.ts';
import type { Shape } from './field.ts';
import { fieldsOf, type Asking, type Schema } from './fields-of.ts';
import { limitsOf } from './limits.ts';
import { patternOf } from './patterns.ts';

/** Longer text gets a box of several lines. */
const oneLine = 120;

/** What is asked for in a way of its own wherever it stands. */
const special = new Map<Schema, Shape>([
  [date, { widget: 'datetime', date_format: 'YYYY-MM-DD', time_format: false }],
  [fileBeside, { widget: 'story-file', choose_url: false }],
]);

/**
 * How a schema is asked for: one function a type. Throws at a type nobody has thought of.
 *
 * @param asking how what is inside it is asked for
 */
export function shapeOf(schema: Schema, said: Said, asking: Asking): Shape {
  const shape = special.get(schema);
  if (shape) return shape;
  if (schema instanceof z.core.$ZodString) return text(schema, asking);
  if (schema instanceof z.core.$ZodNumber) return number(schema);
  if (schema instanceof z.core.$ZodBoolean) return { widget: 'boolean' };
  if (schema instanceof z.ZodEnum) return choice(schema, said);
  if (schema instanceof z.ZodObject) return group(schema, said, asking);
  if (schema instanceof z.ZodArray) return list(schema, said, asking);
  throw new Error(`The form has no way to ask for the type "${schema._zod.def.type}".`);
}

function text(schema: z.core.$ZodString, { mayWait }: Asking): Shape {
  const limits = limitsOf(schema);
  return {
    widget: (limits.max ?? 0) > oneLine ? 'text' : 'string',
    pattern: mayWait ? undefined : patternOf(limits),
  };
}

function number(schema: z.core.$ZodNumber): Shape {
  const { min, max } = limitsOf(schema);
  return { widget: 'number', value_type: 'int', min, max };
}

function choice(schema: z.ZodEnum, { label, options = {} }: Said): Shape {
  const option = (value: string | number) => {
    const reads = options[value];
    if (reads === undefined) throw new Error(`The form has no words for "${value}" of “${label}”.`);
    return { value, label: reads };
  };
  return { widget: 'select', options: schema.options.map(option) };
}

function group(schema: z.ZodObject, { fields = {} }: Said, asking: Asking): Shape {
  return { widget: 'object', collapsed: true, fields: fieldsOf(schema, fields, asking) };
}

function list(schema: z.ZodArray, said: Said, asking: Asking): Shape {
  const { min, max } = asking.mayWait ? {} : limitsOf(schema);
  const { element } = schema;
  if (element instanceof z.ZodEnum) return { ...choice(element, said), multiple: true, min, max };
  const { one = said.label } = said;
  const entry = shapeOf(element, said, asking);
  const whole = { widget: 'list', label_singular: one, min, max };
  return element instanceof z.ZodObject
    ? { ...whole, fields: entry.fields }
    : {
        ...whole,
        collapsed: false,
        summary: '{{fields.entry}}',
        field: { ...entry, name: 'entry', label: one, required: !asking.mayWait },
      };
}
