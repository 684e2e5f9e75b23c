import { z } from 'zod';
import { deskWords } from '../../src/words/desk-en-gb.ts';
import type { FieldWords, FieldWordsByName } from '../../src/words/form-words.ts';
import type { CollectionField, FieldShape } from './collection.ts';
import { fieldShapeOf, type AnySchema } from './field-shape.ts';
import { readLimits } from './schema-limits.ts';

const { limits } = deskWords;

/** Options for making the form of a schema. */
export interface FormOptions {
  /** Whether an entry may be saved with missing or invalid answers, which the checklist reports. */
  allowsIncomplete: boolean;
  /** Whether the fields belong to a group that may be left out. Default: no. */
  isNested?: boolean;
  /** Fields that an entry needs even if it is incomplete. Default: none. */
  requiredAtOnce?: readonly string[];
  /** Shapes of fields that differ from the shape of their type, by path. Default: none. */
  overrides?: Readonly<Record<string, FieldShape>>;
  /** The paths of fields that the form leaves out, such as `recording.src`. Default: none. */
  omit?: readonly string[];
}

/**
 * Makes the form of a schema: one field for each key, in the same order.
 *
 * @throws Error if the form has no words for a field, or no field for a type
 */
export function fieldsFromSchema(
  schema: z.ZodObject,
  words: FieldWordsByName,
  options: FormOptions,
): CollectionField[] {
  return Object.entries<AnySchema>(schema.shape)
    .filter(([name]) => !options.omit?.includes(name))
    .map(([name, field]) => fieldFromSchema(name, field, words[name], options));
}

function fieldFromSchema(
  name: string,
  schema: AnySchema,
  words: FieldWords | undefined,
  options: FormOptions,
): CollectionField {
  const { inner, isOptional, defaultValue } = unwrap(schema);
  if (inner instanceof z.ZodLiteral) return hiddenField(name, inner.value);
  if (!words) throw new Error(`The form has no words for "${name}".`);
  const { allowsIncomplete } = options;
  const shape =
    options.overrides?.[name] ??
    fieldShapeOf(inner, words, {
      allowsIncomplete,
      groupFields: (group, groupWords) =>
        fieldsFromSchema(group, groupWords, nestedOptions(name, options)),
    });
  const isRequiredLater =
    !isOptional && allowsIncomplete && !options.requiredAtOnce?.includes(name);
  // The desk's own controls show their limits themselves.
  const isOwnControl = shape.widget.startsWith('story-');
  const hints = [
    words.hint,
    isOwnControl ? undefined : limitWords(inner, shape),
    isText(defaultValue) ? limits.without(defaultValue) : undefined,
    isRequiredLater && !isOwnControl && !options.isNested ? limits.beforePublishing : undefined,
  ];
  return {
    name,
    label: words.label,
    required: !isOptional && !isRequiredLater,
    hint: hints.filter((hint) => hint !== undefined).join(' ') || undefined,
    default: typeof defaultValue === 'object' ? undefined : defaultValue,
    ...shape,
  };
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Makes the options for the fields of a nested group. */
function nestedOptions(
  name: string,
  { allowsIncomplete, omit = [], overrides = {} }: FormOptions,
): FormOptions {
  const isNested = (path: string) => path.startsWith(`${name}.`);
  const nestedPaths = omit.filter(isNested);
  const nestedOverrides = Object.entries(overrides).filter(([path]) => isNested(path));
  return {
    allowsIncomplete,
    isNested: true,
    omit: nestedPaths.map((path) => path.slice(name.length + 1)),
    overrides: Object.fromEntries(
      nestedOverrides.map(([path, shape]) => [path.slice(name.length + 1), shape]),
    ),
  };
}

/** Makes a field with one possible value. The form sets the value and does not ask for it. */
function hiddenField(name: string, value: unknown): CollectionField {
  return { name, label: name, widget: 'hidden', required: false, default: value };
}

interface UnwrappedSchema {
  inner: AnySchema;
  isOptional: boolean;
  /** The value of a field that is left out; undefined if the schema has no default. */
  defaultValue?: unknown;
}

function unwrap(schema: AnySchema): UnwrappedSchema {
  if (schema instanceof z.ZodDefault) {
    return { inner: schema.unwrap(), isOptional: true, defaultValue: schema.def.defaultValue };
  }
  const isOptional = schema instanceof z.ZodOptional;
  return { inner: isOptional ? schema.unwrap() : schema, isOptional };
}

/**
 * The smallest maximum length that a hint states, in characters. Smaller limits are those of names
 * and roles, which never reach them.
 */
const smallestStatedLimit = 90;

function limitWords(schema: AnySchema, { widget }: FieldShape): string | undefined {
  const { min = 0, max } = readLimits(schema);
  if (max === undefined) return undefined;
  if (widget === 'number') return limits.numbers(min, max);
  if (schema instanceof z.ZodArray) return limits.entries(min, max);
  const isTextField = widget === 'text' || widget === 'string';
  return isTextField && max >= smallestStatedLimit ? limits.characters(max) : undefined;
}
