import { z } from 'zod';
import { plainDate, fileBeside } from '../../src/story/schema/fields.ts';
import type { FieldWords, FieldWordsByName } from '../../src/words/form-words.ts';
import type { CollectionField, FieldShape } from './collection.ts';
import { fieldPatternOf } from './field-patterns.ts';
import { readLimits } from './schema-limits.ts';

/** Any Zod schema. */
export type AnySchema = z.core.$ZodType;

/** What the shape of a field depends on besides the field's schema and words. */
export interface ShapeOptions {
  /** Whether an entry may be saved while answers are missing or invalid. */
  allowsIncomplete: boolean;
  /** Makes the fields of a nested group. */
  groupFields: (schema: z.ZodObject, words: FieldWordsByName) => CollectionField[];
}

/** The greatest maximum length of a text with an input of one line, in characters. */
const longestLine = 120;

/** Schemas with a widget of their own. */
const widgetBySchema = new Map<AnySchema, FieldShape>([
  [plainDate, { widget: 'datetime', date_format: 'YYYY-MM-DD', time_format: false }],
  [fileBeside, { widget: 'story-file', choose_url: false }],
]);

/**
 * Finds the shape of the field for a schema.
 *
 * @throws Error if the form has no field for the type of the schema, or no words for an option
 */
export function fieldShapeOf(
  schema: AnySchema,
  words: FieldWords,
  options: ShapeOptions,
): FieldShape {
  const shape = widgetBySchema.get(schema);
  if (shape) return shape;
  if (schema instanceof z.core.$ZodString) return textShape(schema, options);
  if (schema instanceof z.core.$ZodNumber) return numberShape(schema);
  if (schema instanceof z.core.$ZodBoolean) return { widget: 'boolean' };
  if (schema instanceof z.ZodEnum) return choiceShape(schema, words);
  if (schema instanceof z.ZodObject) return groupShape(schema, words, options);
  if (schema instanceof z.ZodArray) return listShape(schema, words, options);
  throw new Error(`The form has no field for the type "${schema._zod.def.type}".`);
}

function textShape(schema: z.core.$ZodString, { allowsIncomplete }: ShapeOptions): FieldShape {
  const limits = readLimits(schema);
  return {
    widget: (limits.max ?? 0) > longestLine ? 'text' : 'string',
    pattern: allowsIncomplete ? undefined : fieldPatternOf(limits),
  };
}

function numberShape(schema: z.core.$ZodNumber): FieldShape {
  const { min, max } = readLimits(schema);
  return { widget: 'number', value_type: 'int', min, max };
}

function choiceShape(schema: z.ZodEnum, { label, options = {} }: FieldWords): FieldShape {
  const option = (value: string | number) => {
    const words = options[value];
    if (words === undefined) throw new Error(`The form has no words for "${value}" of “${label}”.`);
    return { value, label: words };
  };
  return { widget: 'select', options: schema.options.map(option) };
}

function groupShape(
  schema: z.ZodObject,
  { fields = {} }: FieldWords,
  options: ShapeOptions,
): FieldShape {
  return { widget: 'object', collapsed: true, fields: options.groupFields(schema, fields) };
}

function listShape(schema: z.ZodArray, words: FieldWords, options: ShapeOptions): FieldShape {
  const { min, max } = options.allowsIncomplete ? {} : readLimits(schema);
  const { element } = schema;
  if (element instanceof z.ZodEnum) {
    return { ...choiceShape(element, words), multiple: true, min, max };
  }
  const { one: singular = words.label } = words;
  const entry = fieldShapeOf(element, words, options);
  const list = { widget: 'list', label_singular: singular, min, max };
  return element instanceof z.ZodObject
    ? { ...list, fields: entry.fields }
    : {
        ...list,
        collapsed: false,
        summary: '{{fields.entry}}',
        field: { ...entry, name: 'entry', label: singular, required: !options.allowsIncomplete },
      };
}
